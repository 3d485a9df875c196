/** Texts of the editor page. */
export const editor = {} as const;
