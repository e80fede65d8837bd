/** The financial section of a committee report as a Word document: real headings, real numbering, tables and a chart that can be edited. */
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TextRun } from 'docx';
import { ChartRun } from 'docx/charts';
import { plainWords } from '../../report/committee/section.js';
import type { Block, ChartSeries, CommitteeSection, SectionChart, Words } from '../../report/committee/section.js';
import { settled } from './package.js';
import type { TableWords } from './package.js';
import { colours, font, numbering, numberingReference, page, styles } from './styles.js';
import { caption, wordTables } from './table.js';
import { wordText } from './text.js';

const run = (words: Words): TextRun => new TextRun(wordText(plainWords(words)));

const numbered = (level: number) => ({ numbering: { reference: numberingReference, level, custom: true } });

/** Pixels at 96 to the inch: the width of the text. */
const chartSize = { width: 640, height: 320 } as const;

/** Colours of columns: dark below light, told apart in grey too. */
const barColours = [colours.bars, colours.lightBars] as const;

const lineLooks = {
  total: { color: colours.overBars, line: { width: 2.25, dash: 'dash' }, markers: { shape: 'diamond', size: 8 } },
  middle: { color: colours.bars, line: { width: 2.5 }, markers: { shape: 'circle', size: 7 } },
  inner: { color: colours.bars, line: { width: 1.5, dash: 'longDash' }, markers: false },
  outer: { color: colours.bars, line: { width: 1.25, dash: 'dot' }, markers: false },
} as const;

const chartRun = (chart: SectionChart, number: number): ChartRun => {
  const { bars, lines } = chart;
  const series = ({ name, values }: ChartSeries) => ({ name: wordText(name), values: values.map((value) => value?.toNumber() ?? null) });
  const small = { name: font, size: 9, color: colours.text } as const;
  return new ChartRun({
    type: bars.length > 0 ? 'column' : 'line',
    ...(bars.length > 1 && { stacking: 'stacked' as const }),
    ...(chart.touching && { gapWidth: 0 }),
    categories: chart.categories.map(wordText),
    series: [
      ...bars.map((each, place) => ({ ...series(each), color: barColours[place % barColours.length] ?? colours.bars })),
      ...lines.map((each) => ({ ...series(each), type: 'line' as const, ...lineLooks[each.look] })),
    ],
    valueAxis: { title: { text: chart.unit, font: small }, numberFormat: '#,##0;(#,##0)', font: small },
    categoryAxis: { font: small, ...(chart.foot !== undefined && { title: { text: wordText(chart.foot), font: small } }) },
    legend: { position: 'bottom', font: small },
    font: { name: font },
    transformation: chartSize,
    altText: {
      // Counted in the document: left to itself, the library counts through all it has made.
      id: String(number),
      name: `Chart ${number}`,
      title: wordText(chart.title),
      description: wordText(plainWords(chart.description)),
    },
  });
};

/** Blocks as elements of the document, tables and figures numbered through. */
class Builder {
  readonly elements: (Paragraph | Table)[] = [];
  readonly tables: TableWords[] = [];
  private captioned = 0;
  private figures = 0;

  /** `next` is the block after it: what leads on to points stays with them. */
  add(block: Block, next: Block | undefined): void {
    switch (block.kind) {
      case 'heading':
        this.elements.push(
          block.level === 'section'
            ? new Paragraph({ heading: HeadingLevel.HEADING_2, ...numbered(0), children: [run(block.title)] })
            : new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(block.title)] }),
        );
        return;
      case 'paragraph': {
        const lead = block.lead === undefined ? [] : [new TextRun({ text: `${wordText(block.lead)} `, bold: true })];
        this.elements.push(
          new Paragraph({
            style: 'NumberedParagraph',
            ...numbered(1),
            ...(next?.kind === 'point' && { keepNext: true }),
            children: [...lead, run(block.words)],
          }),
        );
        return;
      }
      case 'point':
        this.elements.push(new Paragraph({ style: 'LetteredPoint', ...numbered(2), children: [run(block.words)] }));
        return;
      case 'note':
        this.elements.push(new Paragraph({ style: 'SmallPrint', children: [run(block.words)] }));
        return;
      case 'notice':
        this.elements.push(new Paragraph({ style: 'Notice', children: [run(block.words)] }));
        return;
      case 'placeholder':
        this.elements.push(new Paragraph({ style: 'Placeholder', children: [run(block.words)] }));
        return;
      case 'table':
        this.captioned += 1;
        for (const table of wordTables(block, this.captioned)) {
          this.tables.push(table);
          this.elements.push(...table.elements);
        }
        return;
      case 'chart':
        this.figures += 1;
        this.elements.push(caption('Figure', this.figures, block.title), new Paragraph({ children: [chartRun(block, this.figures)] }));
    }
  }
}

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'SmallPrint',
        children: [
          new TextRun(`${title}, page `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(' of '),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** The document's bytes: the same for the same section, on any day and in any time zone. */
export const renderWord = async (sections: readonly CommitteeSection[]): Promise<Uint8Array> => {
  const builder = new Builder();
  for (const { title, blocks } of sections) {
    builder.elements.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(wordText(title))] }));
    blocks.forEach((block, place) => builder.add(block, blocks[place + 1]));
  }
  const [first] = sections;
  const title = wordText(first?.title ?? '');
  const author = wordText(first?.organisation ?? 'fivecase');
  const document = new Document({
    title: `Financial implications: ${title}`,
    subject: wordText(first?.subject ?? ''),
    creator: author,
    lastModifiedBy: author,
    description: 'Financial section for a committee report',
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(title) },
        children: builder.elements,
      },
    ],
  });
  return settled(await Packer.toBuffer(document), builder.tables);
};
