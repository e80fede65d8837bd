/** The tree of a document that the YAML library has composed, with what the language does not take of YAML. */
import { isAlias, isCollection, isMap, isNode, isPair, isScalar } from 'yaml';
import type { Alias, Document, Pair, ParsedNode } from 'yaml';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { positionOf, spanText } from '../../diagnostics/span.js';
import type { Span } from '../../diagnostics/span.js';
import { looksLikeYears, readYears } from '../scalars/year.js';
import { Leaf, ListNode, MapNode } from '../tree.js';
import type { Entry, Node, ScenarioFile } from '../tree.js';
import { deepest } from './bounds.js';
import { oddBlank } from './plain-document.js';

/** Nodes that aliases may repeat in one file, in all: more than any scenario needs, and soon read. */
const mostRepeated = 10_000;
/** Letters of a text that, repeated by aliases, count for as much as a node. */
const lettersToANode = 100;
/** Longer than any figure that may be meant by digits with commas between them. */
const longestFigure = 200;

/** A key without a colon, or with nothing after it. */
const isNothing = (value: unknown): boolean => value === null || (isScalar(value) && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0));

/** Where a node's text ends: for a map or list without brackets its last value's end, not the blanks and comments behind it. */
const endOf = (node: ParsedNode): number => {
  if (!isCollection(node) || node.flow === true) return node.range[1];
  const last = node.items.at(-1);
  if (!isPair(last)) return isNode(last) ? endOf(last as ParsedNode) : node.range[1];
  return endOf((isNothing(last.value) ? last.key : last.value) as ParsedNode);
};

const oddIndentation = {
  what: 'before this key stands a blank that is no plain space, as web pages and word processors have',
  mend: 'Delete what stands before the key, and indent it by plain spaces.',
};

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

/** The tree of a composed document, and every mistake of what the language does not take. */
export const composedTree = (
  file: ScenarioFile,
  { contents }: Document.Parsed,
): { readonly root: Node | null; readonly diagnostics: readonly Diagnostic[] } => {
  const builder = new TreeBuilder(file);
  const root = contents === null ? null : builder.build(contents, 0, { source: file.source, start: 0, end: 0 });
  return { root, diagnostics: builder.diagnostics };
};
