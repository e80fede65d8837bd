/** How the section looks: styles that carry real names, one numbering for headings, paragraphs and points. */
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, convertMillimetersToTwip } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';

/** Dark enough on white for any text (contrast above 7 to 1). */
export const colours = {
  heading: '1F3864',
  text: '000000',
  quiet: '404040',
  line: '7F7F7F',
  head: 'DCE6F1',
  bars: '1F4E79',
  lightBars: 'BDD7EE',
  overBars: 'C55A11',
} as const;

export const font = 'Arial';

/** A4 with margins of two centimetres, in twentieths of a point. */
export const page = { width: 11906, height: 16838, margin: convertMillimetersToTwip(20) } as const;
export const textWidth = page.width - 2 * page.margin;

export const numberingReference = 'section';

const hanging = 720;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: numberingReference,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: hanging, hanging } } },
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: hanging, hanging } } },
        },
        {
          level: 2,
          format: LevelFormat.LOWER_LETTER,
          text: '(%3)',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: hanging + 480, hanging: 480 } } },
        },
      ],
    },
  ],
};

const boxed = (color: string) => {
  const line = { style: BorderStyle.SINGLE, size: 8, color, space: 4 };
  return { top: line, bottom: line, left: line, right: line };
};

const headingStyle = (outlineLevel: number, size: number, before: number) => ({
  run: { font, size, bold: true, color: colours.heading },
  paragraph: { keepNext: true, keepLines: true, outlineLevel, spacing: { before, after: 120 } },
});

const tableText = (id: string, name: string, more: object = {}, paragraph: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size: 18, ...more },
  paragraph: { spacing: { before: 30, after: 30 }, ...paragraph },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: colours.text, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(0, 32, 0),
    heading2: headingStyle(1, 26, 320),
    heading3: headingStyle(2, 22, 200),
    caption: {
      run: { font, size: 20, bold: true, color: colours.text },
      paragraph: { keepNext: true, spacing: { before: 200, after: 40 } },
    },
  },
  paragraphStyles: [
    {
      id: 'NumberedParagraph',
      name: 'Numbered Paragraph',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 60, after: 120 } },
    },
    { id: 'LetteredPoint', name: 'Lettered Point', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 60 } } },
    {
      id: 'SmallPrint',
      name: 'Small Print',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: colours.quiet },
      paragraph: { spacing: { after: 100 } },
    },
    { id: 'UnderCaption', name: 'Under Caption', basedOn: 'SmallPrint', paragraph: { keepNext: true, spacing: { after: 50 } } },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { border: boxed('9C5700'), spacing: { before: 60, after: 160 } },
    },
    {
      id: 'Placeholder',
      name: 'Placeholder',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { border: boxed('C00000'), shading: { fill: 'FFF2CC' }, spacing: { before: 120, after: 200 } },
    },
    { id: 'AfterTable', name: 'After Table', basedOn: 'Normal', run: { size: 12 }, paragraph: { spacing: { before: 0, after: 60 } } },
    tableText('TableText', 'Table Text'),
    tableText('TableFigure', 'Table Figure', {}, { alignment: AlignmentType.RIGHT }),
    tableText('TableHeading', 'Table Heading', { bold: true }, { keepNext: true }),
  ],
};
