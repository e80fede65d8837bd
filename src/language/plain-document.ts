/**
 * A tree straight from the tokens of the YAML library's parser, for a document in which nothing is out of the
 * ordinary: maps, lists and values, comments and blank lines. The library's composer, which finds mistakes and
 * knows anchors, tags and documents, takes a third of the time of reading a file; whatever is not plain
 * here, and so everything that could be a mistake, is left to it.
 */
import { CST, Parser } from 'yaml';
import { Leaf, ListNode, MapNode } from './tree.js';
import type { Entry, Node, ScenarioFile } from './tree.js';

/** Thrown where something is not plain: what was built so far is given up. */
const notPlain = new Error('not plain');

/** What no value may begin with unless it is quoted. */
const badStarts = '\t,%|>@`';

/** The library warns of a key as long as this. */
const longKey = 1000;

type Tokens = readonly CST.SourceToken[];

/** Blanks without tabs, line ends, and comments that stand apart from what is before them. */
const isBlank = (tokens: Tokens | undefined, apart: boolean, from = 0): boolean => {
  if (!tokens) return true;
  let isApart = apart;
  for (let at = from; at < tokens.length; at += 1) {
    const { type, source } = tokens[at] as CST.SourceToken;
    if (type === 'comment') {
      if (!isApart) return false;
    } else if (type !== 'newline' && (type !== 'space' || source.includes('\t'))) return false;
    isApart = true;
  }
  return true;
};

const lengthOf = (tokens: Tokens | undefined, from = 0): number => {
  let length = 0;
  for (let at = from; at < (tokens?.length ?? 0); at += 1) length += tokens?.[at]?.source.length ?? 0;
  return length;
};

const endOf = (tokens: Tokens): number | null => {
  const last = tokens.at(-1);
  return last ? last.offset + last.source.length : null;
};

const isScalar = (token: CST.Token): token is CST.FlowScalar | CST.BlockScalar =>
  token.type === 'scalar' ||
  token.type === 'single-quoted-scalar' ||
  token.type === 'double-quoted-scalar' ||
  token.type === 'block-scalar';

class PlainReader {
  /** Where the node built last ends, with the blanks and comments behind it. */
  private after = 0;

  constructor(
    private readonly file: ScenarioFile,
    private readonly deepest: number,
  ) {}

  node(token: CST.Token | null | undefined, depth: number): Node {
    if (!token || depth > this.deepest) throw notPlain;
    if (isScalar(token)) return this.leaf(token);
    switch (token.type) {
      case 'block-map':
        return this.blockMap(token, depth);
      case 'block-seq':
        return this.blockList(token, depth);
      case 'flow-collection':
        return this.flow(token, depth);
      default:
        throw notPlain;
    }
  }

  private span(start: number, end: number) {
    return { source: this.file.source, start, end: Math.max(start, end) };
  }

  /** Checks a value without quotes on one line; gives where it ends. */
  private plain({ offset, source, end }: CST.FlowScalar): number {
    if (source === '' || badStarts.includes(source.charAt(0)) || !isBlank(end, false)) throw notPlain;
    const until = offset + source.length;
    this.after = until + lengthOf(end);
    return until;
  }

  private leaf(token: CST.FlowScalar | CST.BlockScalar): Leaf {
    if (token.type === 'scalar' && !token.source.includes('\n'))
      return new Leaf(token.source, this.span(token.offset, this.plain(token)), false, this.file);
    const { value, type, range } = CST.resolveAsScalar(token, true, () => {
      throw notPlain;
    });
    this.after = range[2];
    return new Leaf(value, this.span(range[0], range[1]), type !== 'PLAIN', this.file);
  }

  /** `key: value`; nothing else stands in `sep` than the colon and blanks. */
  private entry(entries: Map<string, Entry>, { key: keyToken, sep, value }: CST.CollectionItem, depth: number): void {
    const colon = sep?.[0];
    if (!keyToken || !isScalar(keyToken) || keyToken.type === 'block-scalar' || !sep || colon?.type !== 'map-value-ind') throw notPlain;
    if (keyToken.source.includes('\n') || colon.offset - keyToken.offset > longKey || !isBlank(sep, false, 1)) throw notPlain;
    const isPlain = keyToken.type === 'scalar';
    const { text: key, span: keySpan } = isPlain
      ? { text: keyToken.source, span: this.span(keyToken.offset, this.plain(keyToken)) }
      : this.leaf(keyToken);
    if (key === '<<' || entries.has(key)) throw notPlain;
    const isBlock = value?.type === 'block-map' || value?.type === 'block-seq';
    if (isBlock && !sep.some(({ type }) => type === 'newline')) throw notPlain;
    entries.set(key, { key, keySpan, node: this.node(value, depth + 1) });
  }

  private blockMap({ offset, indent, items }: CST.BlockMap, depth: number): MapNode {
    const entries = new Map<string, Entry>();
    let behind: number | null = null;
    for (const item of items) {
      if (behind !== null || !isBlank(item.start, true)) throw notPlain;
      if (!item.key && !item.sep) {
        // Comments at the end.
        behind = endOf(item.start);
        continue;
      }
      if (!item.key || !('indent' in item.key) || item.key.indent !== indent) throw notPlain;
      this.entry(entries, item, depth);
    }
    const end = this.after;
    this.after = behind ?? end;
    return new MapNode(entries, this.span(offset, end));
  }

  private blockList({ offset, items: tokens }: CST.BlockSequence, depth: number): ListNode {
    const items: Node[] = [];
    let behind: number | null = null;
    for (const { start, value } of tokens) {
      const dash = start.findIndex(({ type }) => type === 'seq-item-ind');
      if (behind !== null) throw notPlain;
      if (dash === -1 && !value && isBlank(start, true)) {
        behind = endOf(start);
        continue;
      }
      if (dash === -1 || !isBlank(start.slice(0, dash), true) || !isBlank(start, false, dash + 1)) throw notPlain;
      items.push(this.node(value, depth + 1));
    }
    const end = this.after;
    this.after = behind ?? end;
    return new ListNode(items, this.span(offset, end));
  }

  private flow({ offset, start, items: tokens, end: closing }: CST.FlowCollection, depth: number): Node {
    const isMap = start.source === '{';
    const [close] = closing;
    if (close?.source !== (isMap ? '}' : ']') || !isBlank(closing, false, 1)) throw notPlain;
    const entries = new Map<string, Entry>();
    const items: Node[] = [];
    for (const [index, item] of tokens.entries()) {
      const hasComma = item.start[0]?.type === 'comma';
      if (hasComma !== index > 0 && (index > 0 || item.key || item.value)) throw notPlain;
      if (!isBlank(item.start, false, hasComma ? 1 : 0)) throw notPlain;
      if (!item.key && !item.sep && !item.value) {
        // Nothing at all, or nothing behind the last comma.
        if (index < tokens.length - 1 || (index === 0 && hasComma)) throw notPlain;
      } else if (isMap) this.entry(entries, item, depth);
      else if (item.key || item.sep) throw notPlain;
      else items.push(this.node(item.value, depth + 1));
    }
    const until = close.offset + close.source.length;
    this.after = until + lengthOf(closing, 1);
    const span = this.span(offset, until);
    return isMap ? new MapNode(entries, span) : new ListNode(items, span);
  }
}

/** The one document of the text, where nothing but comments stand around it. */
const onlyDocument = (text: string): CST.Document | null => {
  let document: CST.Document | null = null;
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document' && document === null) document = token;
    else if (token.type !== 'comment' && token.type !== 'newline' && token.type !== 'space') return null;
  }
  return document;
};

/** The tree of a file's text, no deeper than `deepest`; null where the document is not plain. */
export const plainDocument = (file: ScenarioFile, deepest: number): Node | null => {
  const document = onlyDocument(file.source.text);
  if (document?.value?.type !== 'block-map' || !isBlank(document.start, true) || !isBlank(document.end, true)) return null;
  try {
    return new PlainReader(file, deepest).node(document.value, 0);
  } catch (refusal) {
    if (refusal === notPlain) return null;
    throw refusal;
  }
};
