/** A whole number in the reader's own way of writing. */
export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);

/** A number with so many decimals. */
export const formatDecimal = (value: number, language: string, decimals: number): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);

/** A share of 0 to 1 as per cent. */
export const formatShare = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Milliseconds as seconds, with one decimal unless more are wanted. */
export const formatSeconds = (ms: number, language: string, decimals = 1): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(ms / 1000);

/**
 * A PIN in two groups of three, as people say it. The space does not break: with an ordinary one a page that is
 * written from the right shows the second group before the first.
 */
export const formatPin = (pin: string): string => `${pin.slice(0, 3)}\u00a0${pin.slice(3)}`.trim();

/** A moment as date and time. */
export const formatMoment = (instant: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);

/** A moment as the time of day; `exact` to the millisecond. */
export const formatClock = (
  instant: number,
  language: string,
  precision: 'second' | 'exact' = 'second',
): string =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(precision === 'exact' && { fractionalSecondDigits: 3 as const }),
  }).format(instant);

/** A span as minutes and seconds, such as 12:05. */
export const formatSpan = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
