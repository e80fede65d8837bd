/** What the language needs of a file system; the rim supplies it, tests supply one of their own. */
import type { Source } from '../diagnostics/span.js';
import type { ParsedDocument } from './yaml/document.js';
import type { ScenarioFile } from './tree.js';

/** A file as read, or why not, in the words of the catalogue. */
export type FileReading =
  | {
      readonly source: Source;
      /** Set where another thread may have read the YAML of this file already. */
      readonly parsedAhead?: (file: ScenarioFile) => ParsedDocument;
    }
  | { readonly trouble: 'unreadable-file'; readonly reason: string }
  | { readonly trouble: 'not-text'; readonly what: string }
  | { readonly trouble: 'too-large'; readonly bytes: number; readonly most: number };

export interface Files {
  readonly read: (path: string) => FileReading;
  /** `path` as seen from the folder of the file `from`. */
  readonly beside: (from: string, path: string) => string;
  /** The one name of a file, however it is written; what two paths to one file have in common. */
  readonly identity: (path: string) => string;
  /** The path of the council's settings that hold for a scenario; null where there are none. */
  readonly config: (scenario: string) => string | null;
  /** Whether a file lies inside the project of the scenario: the nearest folder upward with a config or `.git`, else its own. */
  readonly isInProject: (scenario: string, path: string) => boolean;
}
