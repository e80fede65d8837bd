/**
 * A tree straight from the YAML library's lexical tokens, for a document in which nothing is out of the
 * ordinary: maps, lists and values, comments and blank lines. The library's parser and composer, which find
 * mistakes and know anchors, tags and documents, take most of the time of reading a file; whatever is not plain
 * here, and so everything that could be a mistake, is left to them.
 */
import { CST, Lexer } from 'yaml';
import { Leaf, ListNode, MapNode } from '../tree.js';
import type { Entry, Node, ScenarioFile } from '../tree.js';

/** Thrown where something is not plain: what was built so far is given up. */
const notPlain = new Error('not plain');

/** Tabs, and carriage returns that end no line: what they do is not for this reader to say. */
const unlikely = /\t|\r(?!\n)/;

/** What no value may begin with unless it is quoted. */
const badStarts = ',%|>@`';

/** Blanks that look like a space, and are none to YAML. */
export const oddBlank = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/** The library warns of a key as long as this. */
const longKey = 1000;

const isQuote = (token: string): boolean => token.startsWith('"') || token.startsWith("'");

const refuse = (): never => {
  throw notPlain;
};

/** Reads a document's tokens one after another. Columns count from 0; the text has no tabs. */
class PlainReader {
  private readonly tokens: readonly string[];
  /** The token to come, where it stands in the text, and where its line begins. */
  private at = 0;
  private offset = 0;
  private lineStart = 0;

  constructor(
    private readonly file: ScenarioFile,
    private readonly deepest: number,
  ) {
    this.tokens = [...new Lexer().lex(file.source.text)];
  }

  /** The one document of the text: a map with nothing but comments around it. */
  document(): MapNode {
    this.blanks();
    // A mark of the library's own, which is not in the text.
    if (this.tokens[this.at] !== CST.DOCUMENT) refuse();
    this.at += 1;
    this.blanks();
    if (!this.isKey()) refuse();
    const map = this.blockMap(this.column(), 0);
    if (this.at < this.tokens.length) refuse();
    return map;
  }

  private take(): string {
    const token = this.tokens[this.at] ?? refuse();
    this.at += 1;
    this.offset += token.length;
    return token;
  }

  /** Where the token to come stands in its line; before every column where there is none. */
  private column(): number {
    return this.at < this.tokens.length ? this.offset - this.lineStart : -1;
  }

  /** Passes over blanks, line ends and comments, which stand apart from what is before them; says whether a line has ended. */
  private blanks(): boolean {
    let isApart = this.offset === this.lineStart;
    let hasEnded = false;
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      const isLineEnd = token === '\n' || token === '\r\n';
      if (!isLineEnd && !token.startsWith(' ') && !(isApart && token.startsWith('#'))) break;
      this.take();
      isApart = true;
      if (!isLineEnd) continue;
      hasEnded = true;
      this.lineStart = this.offset;
    }
    return hasEnded;
  }

  /** Behind a value that is not in brackets: nothing more on its line. */
  private lineEnd(): void {
    const isAtStart = this.offset === this.lineStart;
    if (!this.blanks() && !isAtStart && this.at < this.tokens.length) refuse();
  }

  /** Whether a value comes with a colon behind it. */
  private isKey(): boolean {
    const token = this.tokens[this.at] ?? '';
    return this.tokens[this.at + (token === CST.SCALAR ? 2 : 1)] === ':' && (token === CST.SCALAR || isQuote(token));
  }

  private span(start: number, end: number) {
    return { source: this.file.source, start, end };
  }

  /** What stands behind a colon or a dash, or in a list in brackets; `indent` is that of the map or list around it. */
  private node(indent: number, depth: number): Node {
    if (depth > this.deepest) refuse();
    const token = this.tokens[this.at] ?? refuse();
    if (token === '{' || token === '[') return this.flow(depth);
    return token.startsWith('|') || token.startsWith('>') ? this.blockText(indent) : this.leaf();
  }

  private leaf(): Leaf {
    const isPlain = this.tokens[this.at] === CST.SCALAR;
    if (isPlain) this.at += 1;
    const { offset } = this;
    const source = this.take();
    if (isPlain && (source === '' || badStarts.includes(source.charAt(0)))) refuse();
    if (!isPlain && !isQuote(source)) refuse();
    const text = isPlain && !source.includes('\n') ? source : this.textOf(isPlain, offset, source);
    return new Leaf(text, this.span(offset, this.offset), !isPlain, this.file);
  }

  /** A text in quotes, or over several lines. */
  private textOf(isPlain: boolean, offset: number, source: string): string {
    const type = isPlain ? 'scalar' : source.startsWith('"') ? 'double-quoted-scalar' : 'single-quoted-scalar';
    return CST.resolveAsScalar({ type, offset, indent: 0, source }, true, refuse).value;
  }

  /** A text below `|` or `>`. */
  private blockText(indent: number): Leaf {
    const { offset } = this;
    const props: CST.SourceToken[] = [];
    while (this.tokens[this.at] !== CST.SCALAR) {
      const [start, source] = [this.offset, this.take()];
      props.push({ type: CST.tokenType(source) as CST.SourceToken['type'], offset: start, indent, source });
    }
    this.at += 1;
    const source = this.take();
    this.lineStart = this.offset;
    const { value } = CST.resolveAsScalar({ type: 'block-scalar', offset, indent, props, source }, true, refuse);
    return new Leaf(value, this.span(offset, this.offset), true, this.file);
  }

  /** `key:` and what `value` reads behind it. */
  private entry(entries: Map<string, Entry>, value: () => Node): void {
    if (!this.isKey()) refuse();
    const { text: key, span: keySpan } = this.leaf();
    if (key === '<<' || oddBlank.test(key) || entries.has(key) || keySpan.end - keySpan.start > longKey) refuse();
    if (this.file.source.text.slice(keySpan.start, keySpan.end).includes('\n')) refuse();
    this.take();
    entries.set(key, { key, keySpan, node: value() });
  }

  private blockMap(indent: number, depth: number): MapNode {
    if (depth > this.deepest) refuse();
    const { offset } = this;
    const entries = new Map<string, Entry>();
    let end = offset;
    const value = (): Node => {
      const node = this.below(indent, depth + 1, 'map');
      ({ end } = node.span);
      return node;
    };
    do this.entry(entries, value);
    while (this.column() === indent);
    return new MapNode(entries, this.span(offset, end));
  }

  private blockList(indent: number, depth: number): ListNode {
    if (depth > this.deepest) refuse();
    const { offset } = this;
    const items: Node[] = [];
    do {
      this.take();
      items.push(this.below(indent, depth + 1, 'list'));
    } while (this.column() === indent && this.tokens[this.at] === '-');
    return new ListNode(items, this.span(offset, items.at(-1)?.span.end ?? offset));
  }

  /** What belongs to a key or a dash at `indent`: behind it on its line, or further in on the next. */
  private below(indent: number, depth: number, around: 'map' | 'list'): Node {
    const isBelow = this.blanks();
    const column = this.column();
    const isList = this.tokens[this.at] === '-';
    // A key's list may stand as far out as the key.
    if (column < indent || (column === indent && !(isList && around === 'map'))) refuse();
    if (isBelow || around === 'list') {
      if (isList) return this.blockList(column, depth);
      if (this.isKey()) return this.blockMap(column, depth);
    }
    const node = this.node(indent, depth);
    this.lineEnd();
    return node;
  }

  /** A map or list in brackets. */
  private flow(depth: number): Node {
    const { offset } = this;
    const isMap = this.take() === '{';
    const close = isMap ? '}' : ']';
    const entries = new Map<string, Entry>();
    const items: Node[] = [];
    const value = (): Node => {
      this.blanks();
      return this.node(0, depth + 1);
    };
    this.blanks();
    while (this.tokens[this.at] !== close) {
      if (isMap) this.entry(entries, value);
      else items.push(value());
      this.blanks();
      if (this.tokens[this.at] === ',') {
        this.take();
        this.blanks();
      } else if (this.tokens[this.at] !== close) refuse();
    }
    this.take();
    const span = this.span(offset, this.offset);
    return isMap ? new MapNode(entries, span) : new ListNode(items, span);
  }
}

/** The tree of a file's text, no deeper than `deepest`; null where the document is not plain. */
export const plainDocument = (file: ScenarioFile, deepest: number): Node | null => {
  if (unlikely.test(file.source.text)) return null;
  try {
    return new PlainReader(file, deepest).document();
  } catch (refusal) {
    if (refusal === notPlain) return null;
    throw refusal;
  }
};
