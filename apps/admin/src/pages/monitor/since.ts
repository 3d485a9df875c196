const inUnit = (count: number, unit: 'second' | 'minute' | 'hour', language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count);

/** How long something has lasted, as short as a table needs it. */
export const formatSince = (ms: number, language: string): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return inUnit(seconds, 'second', language);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return inUnit(minutes, 'minute', language);
  return `${inUnit(Math.floor(minutes / 60), 'hour', language)} ${inUnit(minutes % 60, 'minute', language)}`;
};
