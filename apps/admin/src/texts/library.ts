/** Texts of the library page. */
export const library = {} as const;
