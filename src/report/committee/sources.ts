/** Sources and assumptions: what the figures rest on, and which of them are made up. */
import { monthInWords } from '../figures-in-words.js';
import { yearLabel } from '../../core/arithmetic/calendar.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { LineFigures } from '../../core/lines/line.js';
import type { GivenGrowth } from '../../core/assumptions.js';
import { illustrativeNotice } from '../conventions.js';
import { rateInWords } from '../measures-in-words.js';
import { text } from '../model.js';
import type { CommitteeCase } from './case.js';
import { dateInWords, moneyCell } from './telling.js';
import { heading, named, paragraph, say } from './section.js';
import type { Block, SectionTable } from './section.js';

const plainPercent = (fraction: Decimal): string => `${fraction.times(100).toFixed()}%`;

const growthInWords = (growth: GivenGrowth): string =>
  'every' in growth
    ? `${plainPercent(growth.every.value)} a year`
    : [...growth.byYear].map(([year, { value }]) => `${yearLabel(year)} ${plainPercent(value)}`).join(', ');

/** What is assumed for the whole proposal, in the words of the language. */
const assumptions = (appraisal: Appraisal): SectionTable => {
  const { assumptions: given } = appraisal.scenario;
  const rows: readonly (readonly [string, string])[] = [
    ['Discount rate', rateInWords(appraisal)],
    ['Base year of discounting', yearLabel(given.baseYear)],
    ['Price base', yearLabel(given.priceBase)],
    ...(given.deflator ? [['General inflation', growthInWords(given.deflator)] as const] : []),
    ...[...given.indices].map(([name, growth]) => [`Growth of ${name.replaceAll('-', ' ')}`, growthInWords(growth)] as const),
    ...(given.paybackFrom ? [['Payback counted from', monthInWords(given.paybackFrom.value)] as const] : []),
    ...(given.borrowing.rate ? [['Interest on borrowing', plainPercent(given.borrowing.rate.value)] as const] : []),
  ];
  return {
    kind: 'table',
    title: 'Assumptions',
    labels: 1,
    columns: [
      { heading: 'Assumption', align: 'left' },
      { heading: 'Value', align: 'left', wraps: true },
    ],
    rows: rows.map(([name, value]) => ({ cells: [text(name), text(value)] })),
  };
};

const sectionNames = {
  base_budget: 'Base budget',
  capital: 'Capital',
  one_off: 'One-off',
  recurring: 'Recurring',
  savings: 'Saving',
  income: 'Income',
} as const;

const sourceOf = ({ line: { source, driver } }: LineFigures): string => {
  if (!source) return driver === undefined ? 'no source is given' : `worked out from quantities (${driver})`;
  const kind = source.kind === 'illustrative' ? 'ILLUSTRATIVE' : source.kind.charAt(0).toUpperCase() + source.kind.slice(1);
  const told = [source.title, source.date && dateInWords(source.date)].filter((words) => words !== undefined);
  return told.length === 0 ? kind : `${kind}: ${told.join(', ')}`;
};

/** Every line with its total, its source and its owner. */
const register = (of: CommitteeCase): SectionTable => ({
  kind: 'table',
  title: 'Lines, sources and owners',
  subtitle: `Totals over the period in ${of.unit}, contingency in; costs and savings alike as positive figures.`,
  labels: 1,
  columns: [
    { heading: 'Line', align: 'left' },
    { heading: 'Kind', align: 'left' },
    { heading: 'Total', align: 'right' },
    { heading: 'Source', align: 'left', wraps: true },
    { heading: 'Owner', align: 'left' },
  ],
  rows: of.chosen.appraisal.lines.map((figures) => {
    const { line, financial } = figures;
    const apart = line.section === 'savings' && line.kind !== 'cashable' ? `, ${line.kind ?? ''}` : '';
    return {
      cells: [
        text(line.name),
        text(`${sectionNames[line.section]}${apart}`),
        moneyCell(totalOf(financial.value), of),
        text(sourceOf(figures)),
        text(line.owner ?? 'not named'),
      ],
    };
  }),
});

/** The last part of the section. */
export const sources = (of: CommitteeCase): readonly Block[] => {
  const { appraisal } = of.chosen;
  const notice = illustrativeNotice(appraisal);
  return [
    heading('Sources and assumptions'),
    ...(notice === null ? [] : [paragraph([named(notice)])]),
    paragraph(say`Every figure of this section is worked out from these assumptions and lines, and can be traced to where it was written.`),
    assumptions(appraisal),
    ...(appraisal.lines.length === 0 ? [] : [register(of)]),
  ];
};
