import { customAlphabet } from 'nanoid';

/** Letters and digits that are hard to mix up; 16 of them hold 79 bits. */
export const makeId = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', 16);
