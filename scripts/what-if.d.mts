/** The module that what makes the page imports as `what-if-program`. */
export const whatIfModule: () => Promise<string>;
