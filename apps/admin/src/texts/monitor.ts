/** Texts of the monitor page. */
export const monitor = {} as const;
