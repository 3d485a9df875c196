/** A moment as a field for date and time holds it: in the time of where one is, to the minute. */
export const localMoment = (at: number): string => {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
};
