/**
 * Lists as Postgres reads them, for parameters with thousands of elements: the driver would look at each for what it
 * may be, which took longer than the statement.
 */
export const numberArray = (values: readonly (number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

const special = /["\\]/;

const quoted = (value: string): string =>
  `"${special.test(value) ? value.replaceAll('\\', '\\\\').replaceAll('"', '\\"') : value}"`;

export const textArray = (values: readonly string[]): string => `{${values.map(quoted).join(',')}}`;
