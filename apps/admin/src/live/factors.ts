/** The times that hosts are offered; the rules take anything between. */
export const factors = [1, 1.25, 1.5, 2, 3];

/** What is offered first to whoever asks for more time. */
export const usualFactor = 1.5;
