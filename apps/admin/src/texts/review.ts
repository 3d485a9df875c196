/** Texts of the review page. */
export const review = {} as const;
