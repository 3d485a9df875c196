import { epochOffset } from '../machine.ts';

/** When a view was written, by its own stamp, in milliseconds of the machine's clock. */
export const stampOf = (frame: string): number =>
  Number(/"serverNow":([\d.]+)/.exec(frame)?.[1]) - epochOffset();

/** Stands in the personal view that says how a question went. */
export const resultMark = (index: number): string => `"result":{"questionIndex":${index},`;

/** Stands in every view of the board. */
export const boardMark = '"phase":"board"';
