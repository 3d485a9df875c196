const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** Every script keeps its ten digits side by side, beginning with its zero. */
const digitOf = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return value;
};

/** The digits of all scripts as 0 to 9: keyboards of other languages send their own. */
export const westernDigits = (text: string): string =>
  text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => `${digitOf(digit)}`);
