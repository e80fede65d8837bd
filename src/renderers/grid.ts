/** Cells side by side in columns of given widths. A cell may have several lines; words wider than their column stay whole. */

export interface GridCell {
  readonly lines: readonly string[];
  /** Applied to a line once it has its blanks, so that paint never counts as width. */
  readonly paint?: (text: string) => string;
}

export interface GridColumn {
  readonly width: number;
  readonly align: 'left' | 'right';
}

const padded = (text: string, { width, align }: GridColumn): string => (align === 'right' ? text.padStart(width) : text.padEnd(width));

/** One row as lines of text, no blanks at their ends. */
export const gridRow = (cells: readonly GridCell[], columns: readonly GridColumn[], gap: string): readonly string[] => {
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, place) => {
        const { lines = [], paint } = cells[place] ?? {};
        const text = padded(lines[line] ?? '', column);
        return paint ? paint(text) : text;
      })
      .join(gap)
      .trimEnd(),
  );
};
