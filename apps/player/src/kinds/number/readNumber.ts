import { westernDigits } from '@argus/game/westernDigits';

/**
 * Reads a number as people type it: a comma or a point before the decimals, spaces or apostrophes between
 * thousands; null when it is none.
 */
export const readNumber = (text: string): number | null => {
  const bare = westernDigits(text)
    .replace(/[\s'’_٬]/g, '')
    .replace('٫', '.')
    .replace('−', '-');
  const groups = /^[-+]?\d{1,3}(?:([.,])\d{3}){2,}(?:[.,]\d+)?$/.exec(bare);
  const plain = groups?.[1] ? bare.replaceAll(groups[1], '') : bare;
  const both = plain.includes('.') && plain.includes(',');
  const thousands = both ? (plain.lastIndexOf('.') > plain.lastIndexOf(',') ? ',' : '.') : '';
  const decimal = (thousands === '' ? plain : plain.replaceAll(thousands, '')).replace(',', '.');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(decimal) ? Number(decimal) : null;
};
