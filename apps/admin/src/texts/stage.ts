/** Texts of the stage page. */
export const stage = {} as const;
