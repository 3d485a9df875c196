/** A whole number in the reader's own way of writing. */
export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);

/** A share of 0 to 1 as per cent. */
export const formatShare = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Milliseconds as seconds with one decimal. */
export const formatSeconds = (ms: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(ms / 1000);

/** A PIN in two groups of three, as people say it. */
export const formatPin = (pin: string): string => `${pin.slice(0, 3)} ${pin.slice(3)}`.trim();

/** A moment as date and time. */
export const formatMoment = (instant: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
