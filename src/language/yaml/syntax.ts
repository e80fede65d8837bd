/** What the YAML library finds wrong with a text, at its place and in words that say what to do. */
import { visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { positionOf } from '../../diagnostics/span.js';
import type { Source, Span } from '../../diagnostics/span.js';

const isUnclosedQuote = ({ message }: YAMLError): boolean => /Missing closing .*quote/.test(message);

/** Where a quotation mark was opened that nobody closes: the library tells only where the text ends, which may be pages below. */
const openedAt = (document: Document.Parsed, end: number): number | null => {
  let opened: number | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[1] >= end) opened = range[0];
    },
  });
  return opened;
};

/** Words for the YAML library's own words. */
const syntaxProblem = (error: YAMLError): { readonly what: string; readonly mend?: string } => {
  const what = error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
  if (/Implicit keys need to be on a single line|map comment with trailing content|Implicit map keys need/.test(what)) {
    return {
      what: 'this is neither a key with a colon nor part of what stands above',
      mend: 'Write a key as one word with a colon after it, on a line of its own.',
    };
  }
  if (/compact mappings|Nested mappings/.test(what)) {
    return {
      what: 'a second colon stands on this line, or the next line is indented deeper than it should be',
      mend: 'Put text that holds a colon in "quotes"; indent keys that belong together by the same number of spaces.',
    };
  }
  if (/Flow (map|sequence) in block|must end with|Flow map must|Flow sequence must/.test(what)) {
    return { what: 'a bracket that was opened is not closed', mend: 'Close { with } and [ with ].' };
  }
  if (isUnclosedQuote(error)) return { what: 'a quotation mark that was opened is not closed', mend: 'Close the quotation mark.' };
  if (error.code === 'BAD_INDENT' || /indent/i.test(what)) {
    return { what: 'the indentation does not fit the lines above', mend: 'Indent keys that belong together by the same number of spaces.' };
  }
  return { what: what.charAt(0).toLowerCase() + what.slice(1) };
};

/** Ends of lines that are none to YAML's reader. A lone carriage return is one to YAML itself and to many editors: text behind it would be read another way than it is seen. */
const carriageReturn = /\r(?!\n)/;
const oddLineEnd = /[\u0085\u2028\u2029]/;
const oddLines = (what: string) => ({
  what: `a line ends in ${what}, so that this line and the next are read as one`,
  mend: 'Save the file with Unix or Windows line ends; editors offer that as LF or CRLF.',
});

/** One broken bracket can raise several complaints about the same line. */
const firstOfEachLine = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const lines = new Set<number>();
  return diagnostics.filter(({ span }) => {
    const { line } = positionOf(span);
    if (lines.has(line)) return false;
    lines.add(line);
    return true;
  });
};

/** Where a line ends in a way that YAML takes and the library does not; null where none does. */
export const loneCarriageReturn = (source: Source): Diagnostic | null => {
  const { index } = carriageReturn.exec(source.text) ?? {};
  return index === undefined
    ? null
    : diagnose('yaml-syntax', { source, start: index, end: index + 1 }, oddLines('a lone carriage return (CR)'));
};

const placeIn = (source: Source, { pos: [start, end] }: YAMLError): Span => ({ source, start, end });

/** Every mistake of a document's syntax, the first of each line. */
export const syntaxMistakes = (source: Source, document: Document.Parsed): readonly Diagnostic[] => {
  const at = (error: YAMLError): Span => placeIn(source, error);
  const unclosed = document.errors.find(isUnclosedQuote);
  const opened = unclosed ? openedAt(document, unclosed.pos[0]) : null;
  // What stands behind a quotation mark that is not closed is all one text to the library; its other complaints are of that.
  const errors = opened === null ? document.errors : document.errors.filter((error) => error === unclosed || error.pos[0] < opened);
  const placeOf = (error: YAMLError): Span =>
    opened !== null && error === unclosed ? { source, start: opened, end: opened + 1 } : at(error);
  const syntax = errors.map((error) =>
    error.code === 'MULTIPLE_DOCS'
      ? diagnose('several-documents', at(error), {})
      : /call stack|nesting/i.test(error.message)
        ? diagnose('too-deep', at(error), {})
        : error.code === 'TAB_AS_INDENT' || /\bTabs?\b/.test(error.message)
          ? diagnose('tab-indentation', at(error), {})
          : diagnose('yaml-syntax', placeOf(error), syntaxProblem(error)),
  );
  const { index: odd } = (syntax.length > 0 && oddLineEnd.exec(source.text)) || {};
  if (odd !== undefined)
    return [diagnose('yaml-syntax', { source, start: odd, end: odd + 1 }, oddLines('a sign that is a line end to some programs only'))];
  return firstOfEachLine(syntax);
};

/** Tags of YAML, which the language does not take, as far as the library warns of them. */
export const tagsIn = (source: Source, { warnings }: Document.Parsed): readonly Diagnostic[] =>
  warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map((warning) => diagnose('yaml-tag', placeIn(source, warning), { tag: /tag:? (\S+)/.exec(warning.message)?.[1] ?? '' }));
