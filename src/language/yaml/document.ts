/** YAML text to a tree with places. The files of this folder alone know the YAML library. */
import { parse as parseYaml, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Node, ScenarioFile } from '../tree.js';
import { deepest, mostValues, tooFarIn, tooManyOpen, tooManyValues } from './bounds.js';
import { composedTree } from './composed-tree.js';
import { plainDocument } from './plain-document.js';
import { loneCarriageReturn, syntaxMistakes, tagsIn } from './syntax.js';

export interface ParsedDocument {
  readonly root: Node | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a text is not given to the YAML library at all; null where it is. */
const refused = ({ source }: ScenarioFile): Diagnostic | null => {
  const many = tooManyValues(source.text);
  if (many !== null) return diagnose('too-many-values', { source, start: many, end: many + 1 }, { most: mostValues });
  const deep = tooManyOpen(source.text) ?? tooFarIn(source.text);
  if (deep !== null) return diagnose('too-deep', { source, start: deep, end: deep + 1 }, {});
  return loneCarriageReturn(source);
};

/** Reads one file's text: a tree and every mistake of its YAML. Positions count from the start of the text. */
export const parse = (file: ScenarioFile): ParsedDocument => {
  const { source } = file;
  const refusal = refused(file);
  if (refusal) return { root: null, diagnostics: [refusal] };
  let document: Document.Parsed;
  try {
    const plain = plainDocument(file, deepest);
    if (plain) return { root: plain, diagnostics: [] };
    document = parseDocument(source.text, {
      schema: 'failsafe',
      version: '1.2',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return { root: null, diagnostics: [diagnose('too-deep', { source, start: 0, end: 0 }, {})] };
  }
  const syntax = syntaxMistakes(source, document);
  const tags = tagsIn(source, document);
  // A tree made from broken YAML holds guesses; what they would say is noise beside the mistake itself.
  if (syntax.length > 0) return { root: null, diagnostics: [...syntax, ...tags] };
  const { root, diagnostics } = composedTree(file, document);
  return { root, diagnostics: [...tags, ...diagnostics] };
};

/** What an editor's parser makes of a text: YAML's own numbers, truths and nothing, by its core schema. */
export const plainValue = (text: string): unknown => parseYaml(text, { schema: 'core', version: '1.2' });
