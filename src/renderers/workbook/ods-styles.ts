/** The styles of an OpenDocument workbook: each look, number format and column width once. */
import type { NumberFormat, SheetCell, Workbook } from '../../report/workbook/model.js';
import { font, looks, numberLook } from './looks.js';
import type { NumberLook } from './looks.js';
import { element, escaped } from './markup.js';

/** How wide a character counts, for columns that are measured in characters. */
export const centimetresOfCharacter = 0.19;

const numberElement = ({ decimals, grouped, thousands }: NumberLook): string =>
  element('number:number', {
    'number:decimal-places': decimals,
    'number:min-decimal-places': decimals,
    'number:min-integer-digits': 1,
    'number:grouping': grouped ? 'true' : undefined,
    'number:display-factor': thousands === 0 ? undefined : 1000 ** thousands,
  });

const words = (text: string): string => element('number:text', {}, escaped(text));

/** A number format; one with brackets is two, of which the second is for amounts below nought. */
export const numberStyle = (name: string, look: NumberLook): string => {
  const number = numberElement(look);
  if (look.percent) return element('number:percentage-style', { 'style:name': name }, number, words('% '));
  if (!look.brackets) return element('number:number-style', { 'style:name': name }, number, words(' '));
  return [
    element('number:number-style', { 'style:name': `${name}P`, 'style:volatile': 'true' }, number, words(' ')),
    element(
      'number:number-style',
      { 'style:name': name },
      words('('),
      number,
      words(')'),
      element('style:map', { 'style:condition': 'value()>=0', 'style:apply-style-name': `${name}P` }),
    ),
  ].join('');
};

/** Styles that are named when they are first asked for. */
export class Styles {
  private readonly known = new Map<string, string>();
  private readonly numbers = new Map<NumberFormat, string>();
  private readonly written: string[] = [];

  constructor(private readonly unit: Workbook['unit']) {}

  private numberName(format: NumberFormat): string | undefined {
    const look = numberLook(format, this.unit);
    if (!look) return undefined;
    const known = this.numbers.get(format);
    if (known) return known;
    const name = `N${this.numbers.size + 1}`;
    this.numbers.set(format, name);
    this.written.push(numberStyle(name, look));
    return name;
  }

  private named(key: string, prefix: string, write: (name: string) => string): string {
    const known = this.known.get(key);
    if (known) return known;
    const name = `${prefix}${this.known.size + 1}`;
    this.known.set(key, name);
    this.written.push(write(name));
    return name;
  }

  cell({ role, format, wraps, right }: SheetCell): string {
    return this.named(`cell ${role} ${format ?? ''} ${wraps ?? ''} ${right ?? ''}`, 'ce', (name) => {
      const { bold, italic, size, colour, fill, ruled } = looks[role];
      return element(
        'style:style',
        {
          'style:name': name,
          'style:family': 'table-cell',
          'style:parent-style-name': 'Default',
          'style:data-style-name': format && this.numberName(format),
        },
        element('style:table-cell-properties', {
          'fo:background-color': fill && `#${fill}`,
          'fo:border-top': ruled ? '0.75pt solid #404040' : undefined,
          'fo:wrap-option': wraps ? 'wrap' : undefined,
          'style:vertical-align': 'top',
          'style:text-align-source': right ? 'fix' : undefined,
        }),
        ...(right ? [element('style:paragraph-properties', { 'fo:text-align': 'end' })] : []),
        element('style:text-properties', {
          'fo:font-weight': bold ? 'bold' : undefined,
          'fo:font-style': italic ? 'italic' : undefined,
          'fo:font-size': size === undefined ? undefined : `${size}pt`,
          'fo:color': colour && `#${colour}`,
        }),
      );
    });
  }

  /** A column so many characters wide. */
  column(characters: number): string {
    return this.named(`column ${characters}`, 'co', (name) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'table-column' },
        element('style:table-column-properties', {
          'style:column-width': `${(characters * centimetresOfCharacter).toFixed(2)}cm`,
          'fo:break-before': 'auto',
        }),
      ),
    );
  }

  /** A row as high as what stands in it. */
  row(): string {
    return this.named('row', 'ro', (name) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'table-row' },
        element('style:table-row-properties', { 'style:use-optimal-row-height': 'true', 'fo:break-before': 'auto' }),
      ),
    );
  }

  /** A sheet printed on the pages of `page`. */
  table(page: string): string {
    return this.named(`table ${page}`, 'ta', (name) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'table', 'style:master-page-name': page },
        element('style:table-properties', { 'table:display': 'true', 'style:writing-mode': 'lr-tb' }),
      ),
    );
  }

  all(): string {
    return element('office:automatic-styles', {}, ...this.written);
  }
}

/** Fonts, language and pages: A4, as many pages wide as asked, the title, sheet and page number at the foot. */
export const sharedStyles = (
  title: string,
  pages: readonly { readonly name: string; readonly portrait: boolean; readonly wide: number }[],
): readonly string[] => [
  element(
    'office:styles',
    {},
    element(
      'style:default-style',
      { 'style:family': 'table-cell' },
      element('style:text-properties', {
        'fo:font-family': font.name,
        'fo:font-size': `${font.size}pt`,
        'fo:language': 'en',
        'fo:country': 'GB',
      }),
    ),
    element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }),
  ),
  element(
    'office:automatic-styles',
    {},
    ...pages.map(({ name, portrait, wide }) =>
      element(
        'style:page-layout',
        { 'style:name': `${name}Layout` },
        element('style:page-layout-properties', {
          'fo:page-width': portrait ? '21cm' : '29.7cm',
          'fo:page-height': portrait ? '29.7cm' : '21cm',
          'style:print-orientation': portrait ? 'portrait' : 'landscape',
          'fo:margin-top': '1.3cm',
          'fo:margin-bottom': '1.3cm',
          'fo:margin-left': '1.3cm',
          'fo:margin-right': '1.3cm',
          'style:scale-to-X': wide,
          'style:scale-to-Y': 0,
        }),
        element(
          'style:footer-style',
          {},
          element('style:header-footer-properties', { 'fo:min-height': '0.6cm', 'fo:margin-top': '0.2cm' }),
        ),
      ),
    ),
  ),
  element(
    'office:master-styles',
    {},
    ...pages.map(({ name }) =>
      element(
        'style:master-page',
        { 'style:name': name, 'style:page-layout-name': `${name}Layout` },
        element(
          'style:footer',
          {},
          element('style:region-left', {}, element('text:p', {}, escaped(title))),
          element('style:region-center', {}, element('text:p', {}, '<text:sheet-name>???</text:sheet-name>')),
          element(
            'style:region-right',
            {},
            element('text:p', {}, 'Page <text:page-number>1</text:page-number> of <text:page-count>1</text:page-count>'),
          ),
        ),
      ),
    ),
  ),
];
