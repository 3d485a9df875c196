/** Texts of the host page. */
export const host = {} as const;
