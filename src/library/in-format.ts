/** A result of the library as text in one format. */
import { renderDelimited } from '../renderers/delimited.js';
import { renderJson } from '../renderers/json.js';
import { renderMarkdown } from '../renderers/markdown.js';
import { renderTerminal } from '../renderers/terminal.js';
import type { MoneyDisplay, Report, Sheet } from '../report/model.js';

/** The formats that results are rendered in. */
export type RenderFormat = 'table' | 'json' | 'csv' | 'tsv' | 'md';

export interface RenderLook {
  /** Unit of the figures in tables; default `£000`. JSON, CSV and TSV hold exact pounds. */
  readonly unit?: MoneyDisplay;
  /** Characters to a line of the `table` format; default 80. */
  readonly width?: number;
}

/** What one result shows in each format. */
export interface Shown {
  readonly result: () => unknown;
  readonly sheet: () => Sheet;
  /** `width` in characters is for what cannot wrap. */
  readonly report: (width: number) => Report;
}

const usualWidth = 80;

const same = (text: string): string => text;

export const inFormat = ({ result, sheet, report }: Shown, format: RenderFormat, width = usualWidth): string => {
  switch (format) {
    case 'json':
      return renderJson(result());
    case 'csv':
      return renderDelimited(sheet(), ',');
    case 'tsv':
      return renderDelimited(sheet(), '\t');
    case 'md':
      return renderMarkdown(report(width));
    case 'table':
      return renderTerminal(report(width), { width, strong: same, quiet: same });
  }
};
