/** Parts of a simulation on disk: text without the limit of a scenario, as long as the engine can hold. */
import { readFileSync } from 'node:fs';
import { reasonOf } from './files.js';

/** The whole text of a file, or why there is none. */
export const readPart = (path: string): { readonly text: string } | { readonly trouble: string } => {
  try {
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { trouble: reasonOf(error) };
  }
};
