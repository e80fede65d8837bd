/** One result in every format: commands say what the result, its rows and its page are, and no more. */
import { renderDelimited } from '../renderers/delimited.js';
import { renderJson } from '../renderers/json.js';
import { renderMarkdown } from '../renderers/markdown.js';
import type { Report, Sheet } from '../report/model.js';
import type { Make } from './output.js';

/** What a command has to show; each part is only made for a format that needs it. */
export interface Shown {
  /** The JSON result. */
  readonly result: () => unknown;
  /** Rows for csv and tsv, exact. */
  readonly sheet: () => Sheet;
  /** The page for table and md. */
  readonly report: () => Report;
}

export const inEveryFormat =
  ({ result, sheet, report }: Shown): Make =>
  async (format, { width, palette }) => {
    switch (format) {
      case 'json':
        return renderJson(await result());
      case 'csv':
        return renderDelimited(sheet(), ',');
      case 'tsv':
        return renderDelimited(sheet(), '\t');
      case 'md':
        return renderMarkdown(report());
      case 'table': {
        // The terminal's table library is only loaded for a terminal's page.
        const { renderTerminal } = await import('../renderers/terminal.js');
        return renderTerminal(report(), { width, strong: palette.strong, quiet: palette.quiet });
      }
    }
  };
