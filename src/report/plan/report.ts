/** The report of `mtfp`: movements, budget, capital programme, financing, and how to read them. */
import { lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import { Decimal, zero } from '../../core/arithmetic/decimal.js';
import { at, isBlank } from '../../core/arithmetic/profile.js';
import type { BothChargings } from '../../core/plan/plan.js';
import { shareFrom } from '../../core/plan/effect.js';
import type { Line } from '../../core/line.js';
import { listed } from '../../diagnostics/nearest.js';
import { illustrativeNotice } from '../conventions.js';
import { moneyInWords, moneyShown, percentInWords } from '../figures-in-words.js';
import type { Prose, Report, Table } from '../model.js';
import { capitalTable, sourceTitles } from './capital-table.js';
import { outsideInWords } from './columns.js';
import { chargingTable, debtShown, fallsEveryYear, financingTable } from './financing-table.js';
import { budgetTable, movementsTable } from './movements-table.js';
import type { PlanPage } from './page.js';
import { furthestOff } from './rounded-plan.js';

/** What a council asks first: whether the budget falls in every year, under each choice. */
const verdicts = ({ corporate, service }: BothChargings): readonly string[] =>
  (
    [
      ['borne corporately', corporate],
      ['charged to the service', service],
    ] as const
  ).map(([words, plan]) => {
    const base = plan.baseBudget.value;
    if (fallsEveryYear(plan.budget.value, base)) return `With financing ${words}, the budget falls in every year.`;
    const rises = plan.budget.value.flatMap((value, column) =>
      value.gte(column === 0 ? at(base, 0) : at(plan.budget.value, column - 1)) ? [yearLabel(plan.horizon.firstYear + column)] : [],
    );
    return `With financing ${words}, the budget does not fall in every year: it rises or stands still in ${listed(rises)}.`;
  });

/** How far off in words; a tenth begun counts as a whole one. */
const offInWords = (off: Decimal): string =>
  off.isZero() ? 'though here none is' : `here by ${off.toDecimalPlaces(1, Decimal.ROUND_UP).toFixed()} at most`;

/** `reserve`, or `40% grant and 60% reserve`: what of a one-off cost the revenue budget does not see. */
const shareOf = ({ funding }: Line): string => {
  const other = funding.filter(({ source, share }) => source !== 'revenue' && share.gt(0));
  return listed(
    other.map(({ source, share }) => {
      const words = sourceTitles[source].toLowerCase();
      return share.eq(1) ? words : `${percentInWords(share, 0)} ${words}`;
    }),
  );
};

const points = (page: PlanPage, both: BothChargings | null): readonly string[] => {
  const { plan, unit, window } = page;
  const { beyond, borrowed } = plan.financing;
  const last = yearLabel(lastYearOf(plan.horizon));
  const reversals = plan.lines.filter(({ afterHorizon }) => !afterHorizon.isZero());
  const outside = window ? outsideInWords(plan.horizon, window) : '';
  const lines = plan.appraisals.flatMap((appraisal) => appraisal.lines);
  const paidElsewhere = lines.filter(({ line }) => line.section === 'one_off' && shareFrom(line, 'revenue').lt(1));
  const notPlanned = lines.filter(({ line }) => line.section === 'savings' && line.kind !== 'cashable');
  return [
    ...(both ? verdicts(both) : []),
    ...(reversals.length > 0
      ? [
          `One-off cost of ${last} drops out of the budget the year after: ${listed(reversals.map(({ name, afterHorizon }) => `${name} (${moneyInWords(afterHorizon, unit)})`))}.`,
        ]
      : []),
    ...(isBlank(borrowed.value) ? ['Nothing is borrowed, so there is no MRP and no interest.'] : []),
    ...(beyond.mrp.isZero()
      ? []
      : [
          `Beyond the horizon: MRP on the debt left at the end of ${last}, ${moneyShown(debtShown(plan, unit).at(-1) ?? zero, unit)}, falls due in later years.`,
        ]),
    ...(outside === '' ? [] : [`Years of the case outside the plan, in columns of their own: ${outside}.`]),
    ...(window && window.until > lastYearOf(plan.horizon)
      ? [`The case says nothing after ${last}; in later years of the plan its levels carry on, one-offs apart.`]
      : []),
    ...plan.appraisals
      .flatMap(({ beyond: pushed }) => pushed)
      .map(
        ({ line, beyond: late }) =>
          `Beyond the horizon: ${moneyInWords(late, unit)} of ${line.id} falls after ${last}, and is in no figure here.`,
      ),
    ...(notPlanned.length > 0
      ? [`Not in the plan, because no budget falls: ${listed(notPlanned.map(({ line }) => `${line.name} (${line.kind ?? ''})`))}.`]
      : []),
    ...(paidElsewhere.length > 0
      ? [
          `One-off cost that is not paid from revenue is in no movement: ${listed(paidElsewhere.map(({ line }) => `${line.name} (${shareOf(line)})`))}.`,
        ]
      : []),
    ...plan.appraisals.flatMap(({ excluded }) => excluded.map(({ line }) => `Left out of every figure: ${line.id}, not awarded.`)),
    ...(plan.horizon.instant ? ['Year 0 is a moment: the base budget begins in the year after it, and is a movement there.'] : []),
    `Each level is rounded once, to ${unit}, and movements are the differences of what is shown, so that every page adds: a movement by itself is shown within 1 in the last place, and a sum of many lines may be further off, ${offInWords(furthestOff(page.rounded, unit))}.`,
  ];
};

const prose = (page: PlanPage, both: BothChargings | null): Prose => ({
  kind: 'prose',
  title: 'How to read this',
  points: points(page, both),
});

/** The report of a page of the plan. `more` are further tables, such as the outturn. */
export const planReport = (
  page: PlanPage,
  files: readonly string[],
  both: BothChargings | null,
  more: readonly (Table | Prose)[] = [],
): Report => {
  const { plan, titles } = page;
  const [only] = plan.appraisals;
  const single = titles.length === 1;
  const notices = plan.appraisals.flatMap((appraisal) => illustrativeNotice(appraisal) ?? []);
  const cases = [
    ...new Set(
      plan.appraisals.map(({ scenario }) => [scenario.case, scenario.organisation].filter((words) => words !== undefined).join(' · ')),
    ),
  ];
  const financing = financingTable(page);
  const capital = capitalTable(page);
  return {
    title: single
      ? `Medium term financial plan: ${only?.scenario.title ?? ''}`
      : `Medium term financial plan: ${titles.length} scenarios added up`,
    subtitle: [
      ...cases.filter((words) => words !== ''),
      ...(page.partner === null ? [] : [`The part of the partner ${page.partner}; the whole is shared.`]),
      ...(single ? [files[0] ?? ''] : titles.map((title, part) => `${title}: ${files[part] ?? ''}`)),
      ...(single ? notices : notices.map((notice, part) => `${titles[part] ?? ''}: ${notice}`)),
    ],
    sections: [
      movementsTable(page),
      budgetTable(page),
      ...(both && !isBlank(plan.financing.borrowed.value) ? [chargingTable(page, both.corporate, both.service)] : []),
      ...(capital ? [capital] : []),
      ...(financing ? [financing] : []),
      ...more,
      prose(page, both && !isBlank(plan.financing.borrowed.value) ? both : null),
    ],
  };
};
