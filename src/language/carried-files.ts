/** Files that a page carries with it, as the reader asks for them: no disk, no path of the machine they came from. */
import type { FileReading, Files } from './files.js';

/** Texts by name, and which file is meant by what a file writes. */
interface Carried {
  readonly texts: Readonly<Record<string, string>>;
  readonly links: readonly (readonly [from: string, written: string, to: string])[];
  /** The council's settings among them. */
  readonly config: string | null;
}

export const filesCarried = ({ texts, links, config }: Carried): Files => ({
  read: (name): FileReading => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
    return text === undefined ? { trouble: 'unreadable-file', reason: 'the page does not carry it' } : { source: { path: name, text } };
  },
  beside: (from, written) => links.find((link) => link[0] === from && link[1] === written)?.[2] ?? written,
  identity: (name) => name,
  config: () => config,
  isInProject: () => true,
});
