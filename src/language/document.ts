/** YAML text to a tree with places. With `plain-document.ts` the only file that knows the YAML library. */
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, parse as parseYaml, parseDocument, visit } from 'yaml';
import type { Alias, Document, Pair, ParsedNode, YAMLError } from 'yaml';
import { diagnose } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionOf, spanText } from '../diagnostics/span.js';
import type { Span } from '../diagnostics/span.js';
import { oddBlank, plainDocument } from './plain-document.js';
import { looksLikeYears, readYears } from './scalars/year.js';
import { Leaf, ListNode, MapNode } from './tree.js';
import type { Entry, Node, ScenarioFile } from './tree.js';

/** Deeper than anything in the language, and shallow enough that no file can exhaust the stack. */
const deepest = 32;
/** Nodes that aliases may repeat in one file, in all: more than any scenario needs, and soon read. */
const mostRepeated = 10_000;
/** Brackets opened and not closed, or blanks to indent by: far more than is allowed, but too few to exhaust the YAML library. */
const mostOpen = 500;

/** Lines, commas and colons of one file, and of a file with all that it extends: far more than any scenario needs, and few enough to be taken apart in a second. */
export const mostValues = 30_000;
/** Letters of a text that, repeated by aliases, count for as much as a node. */
const lettersToANode = 100;
/** Longer than any figure that may be meant by digits with commas between them. */
const longestFigure = 200;

export interface ParsedDocument {
  readonly root: Node | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A key without a colon, or with nothing after it. */
const isNothing = (value: unknown): boolean => value === null || (isScalar(value) && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0));

/** Where a node's text ends: for a map or list without brackets its last value's end, not the blanks and comments behind it. */
const endOf = (node: ParsedNode): number => {
  if (!isCollection(node) || node.flow === true) return node.range[1];
  const last = node.items.at(-1);
  if (!isPair(last)) return isNode(last) ? endOf(last as ParsedNode) : node.range[1];
  return endOf((isNothing(last.value) ? last.key : last.value) as ParsedNode);
};

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

const oddIndentation = {
  what: 'before this key stands a blank that is no plain space, as web pages and word processors have',
  mend: 'Delete what stands before the key, and indent it by plain spaces.',
};

/** Ends of lines that are none to YAML's reader. A lone carriage return is one to YAML itself and to many editors: text behind it would be read another way than it is seen. */
const carriageReturn = /\r(?!\n)/;
const oddLineEnd = /[\u0085\u2028\u2029]/;
const oddLines = (what: string) => ({
  what: `a line ends in ${what}, so that this line and the next are read as one`,
  mend: 'Save the file with Unix or Windows line ends; editors offer that as LF or CRLF.',
});

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  /** The node that each anchor named last, in the order of the file. */
  private readonly anchors = new Map<string, unknown>();
  /** How many aliases the node being built stands in, and how many nodes were built in one. */
  private aliases = 0;
  private repeated = 0;
  /** The alias in the file's own text that is being built. */
  private outermost: Span | null = null;

  constructor(private readonly file: ScenarioFile) {}

  span(range: readonly [number, number, number] | null | undefined, fallback?: Span): Span {
    const { source } = this.file;
    if (!range) return fallback ?? { source, start: 0, end: 0 };
    return { source, start: range[0], end: Math.max(range[0], range[1]) };
  }

  build(node: unknown, depth: number, at: Span): Node {
    if (this.aliases > 0) this.repeated += 1;
    if (depth > deepest || this.repeated > mostRepeated) {
      if (!this.diagnostics.some(({ code }) => code === 'too-deep' || code === 'bad-alias')) {
        const here = isNode(node) ? this.span(node.range, at) : at;
        this.diagnostics.push(
          depth > deepest
            ? diagnose('too-deep', here, {})
            : diagnose('bad-alias', this.outermost ?? at, { what: 'aliases repeat more than any scenario needs' }),
        );
      }
      return new Leaf('', at, true, this.file, true);
    }
    if (isAlias(node)) return this.alias(node, depth, at);
    if (isNode(node) && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    // Other tags are told by the library, which cannot resolve them.
    const [, tag] = isNode(node) ? (/^tag:yaml\.org,2002:(str|map|seq)$/.exec(node.tag ?? '') ?? []) : [];
    if (tag !== undefined && isNode(node)) this.diagnostics.push(diagnose('yaml-tag', this.span(node.range, at), { tag: `!!${tag}` }));
    if (isScalar(node)) {
      const quoted = node.type !== undefined && node.type !== 'PLAIN';
      const text = typeof node.value === 'string' ? node.value : '';
      if (this.aliases > 0) this.repeated += Math.floor(text.length / lettersToANode);
      return new Leaf(text, this.span(node.range, at), quoted, this.file);
    }
    if (!isCollection(node)) return new Leaf('', at, false, this.file);
    const span = node.range ? this.span([node.range[0], endOf(node as ParsedNode), 0]) : at;
    if (isMap(node)) {
      return new MapNode(this.entries(node.items as Pair[], depth, span, node.flow === true), span);
    }
    return new ListNode(
      node.items.map((item) => this.build(item, depth + 1, span)),
      span,
    );
  }

  private alias(alias: Alias, depth: number, at: Span): Node {
    const span = this.span(alias.range, at);
    const target = this.anchors.get(alias.source);
    if (target === undefined) {
      this.diagnostics.push(diagnose('bad-alias', span, { what: `the alias *${alias.source} refers to nothing in this file` }));
      return new Leaf('', span, true, this.file, true);
    }
    if (this.aliases === 0) this.outermost = span;
    this.aliases += 1;
    const built = this.build(target, depth + 1, span);
    this.aliases -= 1;
    return built;
  }

  private entries(items: readonly Pair[], depth: number, at: Span, flow: boolean): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    let previous: string | null = null;
    for (const { key: keyNode, value } of items) {
      const keySpan = isNode(keyNode) ? this.span(keyNode.range, at) : at;
      if (!isScalar(keyNode)) {
        this.diagnostics.push(diagnose('complex-key', keySpan, {}));
        continue;
      }
      const key = typeof keyNode.value === 'string' ? keyNode.value : '';
      const before: Entry | undefined = previous === null ? undefined : entries.get(previous);
      if (flow && before && isNothing(value) && this.continuesNumber(before, key, keySpan, entries)) continue;
      if (oddBlank.test(key)) {
        this.diagnostics.push(diagnose('yaml-syntax', keySpan, oddIndentation));
        continue;
      }
      if (key === '<<') {
        this.diagnostics.push(diagnose('merge-key', keySpan, {}));
        continue;
      }
      const first = entries.get(key);
      if (first) {
        const reading = looksLikeYears(key) ? readYears(key) : null;
        this.diagnostics.push(
          reading && 'value' in reading
            ? diagnose('year-twice', keySpan, { year: key })
            : diagnose('duplicate-key', keySpan, { key, line: positionOf(first.keySpan).line }),
        );
        continue;
      }
      entries.set(key, {
        key,
        keySpan,
        node: value === null ? new Leaf('', keySpan, false, this.file) : this.build(value, depth + 1, keySpan),
      });
      previous = key;
    }
    return entries;
  }

  /** `{ 2020/21: 1,200 }`: YAML reads the comma as the end of the value, and 200 as a key without one. */
  private continuesNumber(before: Entry, key: string, keySpan: Span, entries: Map<string, Entry>): boolean {
    const leaf = before.node;
    if (!(leaf instanceof Leaf) || leaf.quoted || !/^-?£?\d[\d,.]*$/.test(leaf.text) || !/^\d[\d.]*(?:k|m|bn|%)?$/.test(key)) return false;
    const { source } = this.file;
    const span = { source, start: leaf.span.start, end: keySpan.end };
    // Told already, with what comes before.
    if (span.end - span.start > longestFigure)
      return this.diagnostics.some(({ code, span: { start } }) => code === 'comma-in-braces' && start === span.start);
    const written = spanText(span).replace(/\s/g, '');
    const whole = /^-?£?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:k|m|bn|%)?$/.test(written);
    const joined = `${leaf.text}${key}`;
    const again = this.diagnostics.findIndex(({ code, span: { start } }) => code === 'comma-in-braces' && start === span.start);
    if (again !== -1) this.diagnostics.splice(again, 1);
    this.diagnostics.push(diagnose('comma-in-braces', span, { written, plain: whole ? joined : null }));
    entries.set(before.key, { ...before, node: new Leaf(joined, span, false, this.file) });
    return true;
  }
}

/** What parts the values of a text, which bounds how many there are. */
const parting = /[\n,]|:(?= )/g;

/** Lines, commas and colons of a text. */
export const valuesIn = (text: string): number => text.match(parting)?.length ?? 0;

/** Where the text has more values than a scenario could need; null where it has not. */
const tooManyValues = (text: string): number | null => {
  if (text.length <= mostValues) return null;
  let count = 0;
  for (const { index } of text.matchAll(parting)) {
    count += 1;
    if (count > mostValues) return index;
  }
  return null;
};

/** Where the text opens more brackets than a scenario could ever close, whatever is quoted; null where it does not. */
const tooManyOpen = (text: string): number | null => {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > mostOpen) return index;
  }
  return null;
};

/** Where lists stand in lists on one line, or a line is indented, as no scenario's are; null where they are not. */
const tooFarIn = (text: string): number | null => {
  const dashes = text.search(new RegExp(`^ *(?:[-?:] +){${deepest + 1}}`, 'm'));
  return dashes === -1 ? (new RegExp(`^ {${mostOpen}}(?=.*\\S)`, 'm').exec(text)?.index ?? null) : dashes;
};

/** Reads one file's text: a tree and every mistake of its YAML. Positions count from the start of the text. */
export const parse = (file: ScenarioFile): ParsedDocument => {
  const { source } = file;
  const at = (error: YAMLError): Span => ({ source, start: error.pos[0], end: error.pos[1] });
  const many = tooManyValues(source.text);
  if (many !== null)
    return { root: null, diagnostics: [diagnose('too-many-values', { source, start: many, end: many + 1 }, { most: mostValues })] };
  const deep = tooManyOpen(source.text) ?? tooFarIn(source.text);
  if (deep !== null) return { root: null, diagnostics: [diagnose('too-deep', { source, start: deep, end: deep + 1 }, {})] };
  const { index: alone } = carriageReturn.exec(source.text) ?? {};
  if (alone !== undefined)
    return {
      root: null,
      diagnostics: [diagnose('yaml-syntax', { source, start: alone, end: alone + 1 }, oddLines('a lone carriage return (CR)'))],
    };
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
  const tags = document.warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map((warning) => diagnose('yaml-tag', at(warning), { tag: /tag:? (\S+)/.exec(warning.message)?.[1] ?? '' }));
  const { index: odd } = (syntax.length > 0 && oddLineEnd.exec(source.text)) || {};
  if (odd !== undefined)
    return {
      root: null,
      diagnostics: [
        diagnose('yaml-syntax', { source, start: odd, end: odd + 1 }, oddLines('a sign that is a line end to some programs only')),
      ],
    };
  // A tree made from broken YAML holds guesses; what they would say is noise beside the mistake itself.
  if (syntax.length > 0) return { root: null, diagnostics: [...firstOfEachLine(syntax), ...tags] };

  const builder = new TreeBuilder(file);
  const start: Span = { source, start: 0, end: 0 };
  const root = document.contents === null ? null : builder.build(document.contents, 0, start);
  return { root, diagnostics: [...tags, ...builder.diagnostics] };
};

/** What an editor's parser makes of a text: YAML's own numbers, truths and nothing, by its core schema. */
export const plainValue = (text: string): unknown => parseYaml(text, { schema: 'core', version: '1.2' });

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
