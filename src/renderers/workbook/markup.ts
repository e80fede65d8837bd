/** Elements of XML as text. */
import { cleanText } from './looks.js';

export const escaped = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
export const element = (name: string, attributes: Attributes, ...content: readonly string[]): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
};

/** Paragraphs of text as OpenDocument has them: line ends begin another, and runs of spaces are counted. */
export const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      element(
        'text:p',
        {},
        escaped(line)
          .replace(/\t/g, '<text:tab/>')
          .replace(/^ +| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`),
      ),
    )
    .join('');

const names = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  chart: 'urn:oasis:names:tc:opendocument:xmlns:chart:1.0',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  of: 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
} as const;

/** One part of an OpenDocument package. */
export const documentPart = (root: string, ...content: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    root,
    { ...Object.fromEntries(Object.entries(names).map(([prefix, address]) => [`xmlns:${prefix}`, address])), 'office:version': '1.3' },
    ...content,
  )}`;
