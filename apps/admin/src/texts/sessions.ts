/** Texts of the sessions page. */
export const sessions = {} as const;
