/** Texts of the imports page. */
export const imports = {} as const;
