/** The program's version, from the package's own description. */
import packageDescription from '../package.json' with { type: 'json' };

export const version: string = packageDescription.version;
