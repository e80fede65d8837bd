/** A report as Markdown: headings, tables and points, harmless wherever Markdown is shown. */
import { harmless } from '../diagnostics/excerpt.js';
import type { Prose, Report, Table } from '../report/model.js';
import { cellText } from './cell-text.js';

/** Text that stays text: no markup, no links made, no cell ended. */
const plainly = (words: string): string => harmless(words.replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' '));

const renderTable = ({ title, subtitle, columns, rows }: Table): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${plainly(title)}`,
    ...(subtitle ? ['', plainly(subtitle)] : []),
    '',
    line(columns.map(({ heading }) => plainly(heading))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map(({ cells, sum }) =>
      line(
        cells.map((cell) => {
          const words = plainly(cellText(cell, false).trim());
          return sum && words !== '' ? `**${words}**` : words;
        }),
      ),
    ),
  ].join('\n');
};

const renderProse = ({ title, points }: Prose): string =>
  [`## ${plainly(title)}`, '', ...points.map((point) => `- ${plainly(point)}`)].join('\n');

/** The report as Markdown; ends with a line end. */
export const renderMarkdown = (report: Report): string => {
  const tag = report.hiddenTag === undefined ? [] : [`<!-- ${report.hiddenTag} -->`];
  const head = [...tag, `# ${plainly(report.title)}`, ...report.subtitle.map(plainly)].join('\n\n');
  const sections = report.sections.map((section) => (section.kind === 'table' ? renderTable(section) : renderProse(section)));
  return `${[head, ...sections].join('\n\n')}\n`;
};
