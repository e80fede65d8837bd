/** Keys of the language that this version does not read: refused by name, rather than called unknown. */
export const notYetInScenario: readonly string[] = ['policy'];
