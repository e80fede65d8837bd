/**
 * Single values as JSON Schema. A bare 1200000 is a number to an editor's parser and has lost its
 * form there: of numbers only the range is held, of texts the form too.
 */
import type { Form, PercentRange } from '../schema/form.js';
import { oneOf, says } from './combine.js';
import type { JsonSchema } from './combine.js';
import {
  countPattern,
  dayPattern,
  expectedPattern,
  moneyPattern,
  monthPattern,
  percentPattern,
  spreadPattern,
  wholePattern,
  yearPattern,
} from './patterns.js';

const kinds = ['text', 'flag', 'count', 'year', 'month', 'day', 'spread', 'expected', 'money', 'percent', 'whole', 'words'] as const;

export type ScalarForm = Extract<Form, { readonly kind: (typeof kinds)[number] }>;

export const isScalar = (form: Form): form is ScalarForm => (kinds as readonly string[]).includes(form.kind);

const rangeInWords = ({ least, most, above }: PercentRange): string => {
  if (least === undefined) return '';
  return most === undefined ? `, ${above ? 'above' : 'not below'} ${least}%` : `, from ${least}% to ${most}%`;
};

const percentName = ({ least, most, above, plus }: PercentRange): string => {
  if (plus) return 'signed-percent';
  const from = least === undefined ? '' : `-${above ? 'above' : 'from'}-${String(least).replace('-', 'minus-')}`;
  return `percent${from}${most === undefined ? '' : `-to-${most}`}`;
};

/** What a single value of this form is called among the definitions. */
export const scalarName = (form: ScalarForm): string => {
  switch (form.kind) {
    case 'money':
      return form.bare === 'pounds' ? 'price' : form.negative ? 'signed-money' : 'money';
    case 'percent':
      return percentName(form);
    case 'whole':
      return `whole-${String(form.least).replace('-', 'minus-')}-to-${form.most}`;
    case 'words':
      return form.what;
    default:
      return form.kind;
  }
};

export const scalarSchema = (form: ScalarForm): JsonSchema => {
  switch (form.kind) {
    case 'text':
      return { type: ['string', 'number', 'boolean'], pattern: '\\S' };
    case 'flag':
      return oneOf(['true', 'false']);
    case 'words':
      return oneOf(form.words);
    case 'money':
      return {
        type: ['number', 'string'],
        ...(!form.negative && { minimum: 0 }),
        pattern: moneyPattern(form.negative),
        ...says(`Write money as 1200000, £1,200,000, £1.2m or 650k${form.negative ? '' : '; never negative'}.`),
      };
    case 'percent':
      return {
        type: 'string',
        pattern: percentPattern(form),
        ...says(
          form.plus
            ? 'Write a change in percent, as in +40% or -10%.'
            : `Write a percentage with its sign, as in 3.5%${rangeInWords(form)}.`,
        ),
      };
    case 'spread':
      return { type: 'string', pattern: spreadPattern, ...says('Write how far it reaches to both sides, as in ±15%.') };
    case 'expected':
      return {
        type: ['number', 'string'],
        pattern: expectedPattern,
        ...says('Write the figure at the digits it must have: £636k, 4.58 years, 6.8%, 1.5 or none.'),
      };
    case 'count':
      return {
        type: ['number', 'string'],
        minimum: 0,
        pattern: countPattern,
        ...says('Write a number as 240, 1,250, 12.5 or 450k; never negative.'),
      };
    case 'whole':
      return {
        type: ['integer', 'string'],
        minimum: form.least,
        maximum: form.most,
        pattern: wholePattern(form.least),
        ...says(`Write a whole number from ${form.least} to ${form.most}.`),
      };
    case 'year':
      return { type: 'string', pattern: yearPattern, ...says('Write a financial year as 2020/21: April 2020 to March 2021.') };
    case 'day':
      return { type: 'string', pattern: dayPattern, ...says('Write a day as 2027-03-31.') };
    case 'month':
      return { type: 'string', pattern: monthPattern, ...says('Write a month as 2021-10, or a financial year as 2021/22.') };
  }
};
