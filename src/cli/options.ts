/** Options that several commands share, each defined once: name, help and how it is read. */
import { InvalidArgumentError, Option } from 'commander';
import { moneyUnits } from '../report/model.js';
import { readYears } from '../language/scalars/year.js';
import type { Years } from '../language/scalars/year.js';
import { documentFormats, isDocumentFormat } from './documents.js';
import type { DocumentFormat } from './documents.js';

export const formats = ['table', 'json', 'csv', 'tsv', 'md'] as const;
export type Format = (typeof formats)[number];
/** A form of a result, or a document. */
export type AnyFormat = Format | DocumentFormat;

/** The format a file's ending asks for; that of a document is its format's name. */
const endings: Readonly<Record<string, Format>> = { txt: 'table', json: 'json', csv: 'csv', tsv: 'tsv', md: 'md', markdown: 'md' };

export const formatOfFile = (path: string): AnyFormat | null => {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return isDocumentFormat(ending) ? ending : (endings[ending] ?? null);
};

/** Takes a file whose ending is one of `known`. */
const fileEndingIn =
  (known: readonly string[]) =>
  (path: string, before: readonly string[] | undefined): readonly string[] => {
    const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
    if (path !== '-' && !known.includes(ending))
      throw new InvalidArgumentError(`The ending of a file says its format: ${known.map((each) => `.${each}`).join(', ')}.`);
    return [...(before ?? []), path];
  };

/** Years as an option takes them. */
export const years = (written: string): Years => {
  const reading = readYears(written);
  if ('problem' in reading) throw new InvalidArgumentError('Write years as in 2020/21..2022/23, 2021/22+ or 2020/21.');
  return reading.value;
};

const screenWidth = (written: string): number => {
  const width = /^\d{2,4}$/.test(written) ? Number.parseInt(written, 10) : 0;
  if (width < 40) throw new InvalidArgumentError('Write a number of characters, 40 or more.');
  return width;
};

const levels = (written: string): number => {
  if (!/^\d{1,2}$/.test(written)) throw new InvalidArgumentError('Write a number of levels, such as 2.');
  return Number.parseInt(written, 10);
};

export const formatOption = () =>
  new Option('-f, --format <format>', 'form of the result on standard output').choices(formats).default('table');
export const outputOption = () =>
  new Option('-o, --output <file>', 'write a file instead, in the format of its ending; may repeat; - is standard output').argParser(
    fileEndingIn(Object.keys(endings)),
  );
/** The same where a result can be a document too. */
export const outputOrDocumentOption = () =>
  new Option(
    '-o, --output <file>',
    `write a file instead, in the format of its ending (documents: ${documentFormats.map((format) => `.${format}`).join(', ')}); may repeat; - is standard output`,
  ).argParser(fileEndingIn([...Object.keys(endings), ...documentFormats]));
export const documentOption = () =>
  new Option('-o, --output <file>', 'document to write, its format by its ending; may repeat; - is standard output').argParser(
    fileEndingIn(documentFormats),
  );
export const documentFormatOption = () =>
  new Option('-f, --format <format>', 'form of the document on standard output').choices(documentFormats);
export const unitOption = () => new Option('--unit <unit>', 'unit of the figures in tables').choices(moneyUnits).default('£000');
export const yearsOption = () =>
  new Option('--years <years>', 'years to show, such as 2020/21..2022/23; totals stay those of the whole horizon').argParser(years);
export const widthOption = () =>
  new Option('--width <characters>', "width of the tables (default: the terminal's, else 80)").argParser(screenWidth);
export const depthOption = () => new Option('--depth <levels>', 'show so many levels only (default: down to the files)').argParser(levels);
export const colourOptions = () => [
  new Option('--color', 'colour even where the output is not a terminal'),
  new Option('--no-color', 'no colour; NO_COLOR and FORCE_COLOR are honoured too'),
];

export interface OutputOptions {
  readonly format: AnyFormat;
  readonly output?: readonly string[];
  readonly width?: number;
  readonly color?: boolean;
}
