/**
 * Places in source text. A span remembers offsets only; line and column are worked out
 * when somebody asks, because most spans are never shown.
 */

/** A text that was read, and the name under which people know it. */
export interface Source {
  /** As messages show it: the path as the user gave it, or `<stdin>`. */
  readonly path: string;
  readonly text: string;
}

/** A stretch of a source: offsets into its text, `end` not included. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Line and column, both counted from 1; the column counts characters as an editor does. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<Source, readonly number[]>();

const lineStarts = (source: Source): readonly number[] => {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStartsOf.set(source, starts);
  return starts;
};

/** Where an offset stands. Offsets past the end give the end. */
export const positionAt = (source: Source, offset: number): Position => {
  const starts = lineStarts(source);
  const wanted = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
};

/** Where a span begins. */
export const positionOf = (span: Span): Position => positionAt(span.source, span.start);

/** `file:line:column`, the form editors and terminals turn into a link. */
export const placeOf = (span: Span): string => {
  const { line, column } = positionOf(span);
  return `${span.source.path}:${line}:${column}`;
};

/** The text of one line (counted from 1), without its line end. */
export const lineText = (source: Source, line: number): string => {
  const starts = lineStarts(source);
  const from = starts[line - 1];
  if (from === undefined) return '';
  const next = starts[line];
  const end = next === undefined ? source.text.length : next - 1;
  return source.text.slice(from, source.text[end - 1] === '\r' ? end - 1 : end);
};

/** The very text a span covers. */
export const spanText = (span: Span): string => span.source.text.slice(span.start, span.end);
