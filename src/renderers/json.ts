/** A result as JSON, two spaces to a level; ends with a line end. */
export const renderJson = (result: unknown): string => `${JSON.stringify(result, null, 2)}\n`;
