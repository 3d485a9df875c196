/** What a discrimination (corrected point-biserial) means, by the usual marks of 0.2 and 0.3. */
export const discriminationWord = (value: number | null) => {
  if (value === null) return 'discriminationNone' as const;
  if (value < 0) return 'discriminationWrong' as const;
  if (value < 0.2) return 'discriminationLow' as const;
  return value < 0.3 ? ('discriminationFair' as const) : ('discriminationGood' as const);
};

/** Fewer than so many, and a reliability is only a rough one. */
const roughBelow = 30;

/** What a reliability means, by the usual marks of 0.5 and 0.7; rough with fewer participants than a class. */
export const alphaWord = (value: number, participants: number) => {
  if (participants < roughBelow) return 'alphaRough' as const;
  if (value < 0.5) return 'alphaWeak' as const;
  return value < 0.7 ? ('alphaFair' as const) : ('alphaGood' as const);
};

/** What the correlation of response time and being right says; below 0.1 (Cohen 1988: small) it is nothing. */
export const speedWord = (value: number | null) => {
  if (value === null) return 'speedNone' as const;
  if (Math.abs(value) < 0.1) return 'speedSame' as const;
  return value < 0 ? ('speedFast' as const) : ('speedSlow' as const);
};
