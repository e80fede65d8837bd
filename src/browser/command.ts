/** A change as the command line takes it: a file that extends the scenario, and the command that runs it. */
import { whatIfText } from '../language/what-if.js';
import type { Changes } from '../language/what-if.js';
import type { Carried } from './worked-out.js';

const fileName = (path: string): string => path.split('/').at(-1) ?? path;

export interface Equivalent {
  /** Where to save it: beside the scenario. */
  readonly path: string;
  readonly text: string;
  readonly command: string;
}

/** Null where nothing is changed. */
export const equivalentOf = ({ whatIf, root, lines }: Carried, changes: Changes): Equivalent | null => {
  const said = whatIfText(changes, root, lines);
  if (said === '') return null;
  const { start } = whatIf.files;
  const own = fileName(start);
  const path = `${start.slice(0, start.length - own.length)}what-if.yaml`;
  return { path, text: `fivecase: 1\nextends: ${JSON.stringify(own)}\n${said}\n`, command: `fivecase run ${path}` };
};
