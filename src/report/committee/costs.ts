/** Capital and revenue: the cost profile, a chart of it, and the change against the baseline. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, isBlank, runningSum } from '../../core/arithmetic/profile.js';
import { costProfile, netBenefitTable, netCostShown, spanInWords, yearHeadings } from '../cost-profile.js';
import { grouped } from '../figures-in-words.js';
import { decimalsOf } from '../rounding.js';
import type { CommitteeCase } from './case.js';
import { against, atTheEndOf, money, moneyAsShown, span } from './telling.js';
import { enumerated, heading, named, paragraph, say, sentences } from './section.js';
import type { Block, Part, SectionChart, Words } from './section.js';

/** Net cost by year as bars, what it adds up to as a line, both as the cost profile shows them. */
const chart = (of: CommitteeCase): SectionChart => {
  const { appraisal } = of.chosen;
  const { horizon } = appraisal.scenario;
  const bars = netCostShown(appraisal, of.unit);
  const line = runningSum(bars);
  const categories = yearHeadings(horizon, { unit: of.unit });
  const bracketed = (exact: Decimal, shown: Decimal): Part => {
    const size = grouped(shown, decimalsOf(of.unit));
    return { kind: 'figure', shown: shown.lt(0) ? `(${size})` : size, exact, asInTable: true };
  };
  const byYear = categories.flatMap((category, column): Words => [
    ' ',
    named(category),
    ': ',
    bracketed(at(appraisal.profile.net_cost.value, column), at(bars, column)),
    ', in total ',
    bracketed(at(appraisal.profile.cumulative.value, column), at(line, column)),
    column === categories.length - 1 ? '.' : ';',
  ]);
  return {
    kind: 'chart',
    title: `${spanInWords(horizon)} net cost, by year and in total`,
    description: [
      ...say`Columns of net cost by year with a line of cumulative net cost, in ${named(of.unit)}; brackets are negative.`,
      ...byYear,
    ],
    unit: of.unit,
    categories,
    bars: [{ name: 'Net cost', values: bars }],
    lines: [{ name: 'Cumulative net cost', values: line, look: 'total' }],
  };
};

/** The second part of the section. */
export const costs = (of: CommitteeCase): readonly Block[] => {
  const { appraisal } = of.chosen;
  const { profile, measures, scenario } = appraisal;
  const { horizon } = scenario;
  const last = horizon.years - 1;
  const cumulative = profile.cumulative.value;
  const shown = runningSum(netCostShown(appraisal, of.unit));
  const highest = cumulative.reduce((most, value, column) => (value.gt(at(cumulative, most)) ? column : most), 0);
  const netCost = at(cumulative, last);
  const benefit = measures.total_net_benefit.value;
  const offsets = [
    ['savings', measures.total_savings] as const,
    ['income', measures.total_income] as const,
    ['external funding', measures.total_external_funding] as const,
  ].flatMap(([words, { value }]) => (value.isZero() ? [] : [[words]]));
  return [
    heading('Capital and revenue'),
    paragraph(
      sentences(
        netCost.isZero()
          ? say`Over ${span(horizon)} the proposal costs as much as it saves, before it is compared with ${against(appraisal)}.`
          : netCost.gt(0)
            ? say`Over ${span(horizon)} the proposal costs ${moneyAsShown(netCost, at(shown, last), of)}${offsets.length === 0 ? '' : say`, net of ${enumerated(offsets)}`}.`
            : say`Over ${span(horizon)} the proposal saves ${moneyAsShown(netCost, at(shown, last), of)} net of all its costs.`,
        highest < last && at(cumulative, highest).gt(0)
          ? say`The cumulative net cost is highest ${atTheEndOf(horizon, highest)}, at ${moneyAsShown(at(cumulative, highest), at(shown, highest), of)}.`
          : null,
      ),
    ),
    costProfile(appraisal, { unit: of.unit }),
    ...(isBlank(profile.net_cost.value) ? [] : [chart(of)]),
    paragraph(
      benefit.isZero()
        ? say`Compared with ${against(appraisal)}, the service costs the same over ${span(horizon)}.`
        : say`Compared with ${against(appraisal)}, the service costs ${money(benefit, of)} ${benefit.lt(0) ? 'more' : 'less'} over ${span(horizon)}. Net benefit is this change year by year.`,
    ),
    netBenefitTable(appraisal, { unit: of.unit }),
  ];
};
