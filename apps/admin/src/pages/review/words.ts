/** What a discrimination (corrected point-biserial) means, by the usual marks of 0.2 and 0.3. */
export const discriminationWord = (value: number | null) => {
  if (value === null) return 'discriminationNone' as const;
  if (value < 0) return 'discriminationWrong' as const;
  if (value < 0.2) return 'discriminationLow' as const;
  return value < 0.3 ? ('discriminationFair' as const) : ('discriminationGood' as const);
};

/** What a reliability means, by the usual marks of 0.5 and 0.7; a plain warning where there is none. */
export const alphaWord = (value: number | null) => {
  if (value === null) return 'alphaNone' as const;
  if (value < 0.5) return 'alphaWeak' as const;
  return value < 0.7 ? ('alphaFair' as const) : ('alphaGood' as const);
};
