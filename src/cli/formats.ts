/** One result in every format: commands say what the result, its rows and its page are, and no more. */
import { Fault } from '../core/figure.js';
import { renderDelimited } from '../renderers/delimited.js';
import { renderJson } from '../renderers/json.js';
import { renderMarkdown } from '../renderers/markdown.js';
import type { Subject } from '../report/document/subject.js';
import type { Report, Sheet } from '../report/model.js';
import { isDocumentFormat, makeDocument } from './documents.js';
import type { Format } from './options.js';
import type { Look, Make } from './output.js';

/** What a command has to show; each part is only made for a format that needs it. */
export interface Shown {
  /** The JSON result. */
  readonly result: () => unknown;
  /** Rows for csv and tsv, exact. */
  readonly sheet: () => Sheet;
  /** The page for table and md; `width` in characters is for what cannot wrap. */
  readonly report: (width: number) => Report;
  /** What documents are made from, where the command's result can be one. */
  readonly subject?: () => Promise<Subject>;
}

/** A result that is text in every format; no option of its command lets a document through. */
export const asText =
  (make: (format: Format, look: Look) => Promise<string>): Make =>
  async (format, look) => {
    if (isDocumentFormat(format)) throw new Fault(`no ${format} document is made of this result`);
    return make(format, look);
  };

/** A document in each format asked for. */
export const asDocument =
  (subject: Subject): Make =>
  async (format) => {
    if (!isDocumentFormat(format)) throw new Fault(`${format} is not the format of a document`);
    return makeDocument(format, subject);
  };

export const inEveryFormat = ({ result, sheet, report, subject }: Shown): Make => {
  const inText = asText(async (format, { width, palette }) => {
    switch (format) {
      case 'json':
        return renderJson(await result());
      case 'csv':
        return renderDelimited(sheet(), ',');
      case 'tsv':
        return renderDelimited(sheet(), '\t');
      case 'md':
        return renderMarkdown(report(width));
      case 'table': {
        // The terminal's table library is only loaded for a terminal's page.
        const { renderTerminal } = await import('../renderers/terminal.js');
        return renderTerminal(report(width), { width, strong: palette.strong, quiet: palette.quiet });
      }
    }
  });
  // Documents of one run are made from one subject.
  let gathered: Promise<Subject> | undefined;
  return async (format, look) =>
    subject && isDocumentFormat(format) ? makeDocument(format, await (gathered ??= subject())) : inText(format, look);
};
