/** What the other drivers come to: contact by channel, energy and carbon, and each partner's part. */
import type { Decimal } from '../core/arithmetic/decimal.js';
import { at, totalOf } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { columnsShown, moneyTable, netCostShown, yearHeadings } from './cost-profile.js';
import type { Shown } from './cost-profile.js';
import { grouped } from './figures-in-words.js';
import { text } from './model.js';
import type { Cell, Row, Table } from './model.js';
import { decimalsOf, rounded, roundedRow } from './rounding.js';

/** Kilowatt-hours, tonnes, the bill and what the carbon is worth, by year. */
const energyTable = ({ drivers, carbon, scenario, setting }: Appraisal, shown: Shown): readonly Table[] => {
  const { energy } = drivers;
  if (!energy) return [];
  const columns = columnsShown(scenario.horizon, shown);
  const decimals = decimalsOf(shown.unit);
  const counts = (label: string, profile: Profile, places: number): Row => ({
    cells: [
      text(label),
      ...[...columns.map((column) => rounded(at(profile, column), places)), totalOf(profile.map((value) => rounded(value, places)))].map(
        (count): Cell => {
          return text(`${count.lt(0) ? '-' : ''}${grouped(count, places)}`);
        },
      ),
    ],
  });
  const pounds = (label: string, profile: Profile): Row => {
    const display = roundedRow(profile, shown.unit);
    const money = (exact: Decimal, shownAs: Decimal): Cell => ({ kind: 'money', exact, shown: shownAs, decimals });
    return {
      cells: [
        text(label),
        ...columns.map((column) => money(at(profile, column), at(display, column))),
        money(totalOf(profile), totalOf(display)),
      ],
    };
  };
  return [
    {
      kind: 'table',
      title: 'Energy and carbon',
      subtitle: `kWh and tonnes of CO2e; the bill in ${shown.unit}, cash${carbon ? `, the carbon at its published value in ${shown.unit} of ${setting.priceBaseLabel}, economic view only` : ''}.`,
      labels: 1,
      columns: [
        { heading: '', align: 'left' },
        ...[
          ...yearHeadings(scenario.horizon, shown),
          columns.length === scenario.horizon.years ? 'Total' : `All ${scenario.horizon.years}`,
        ].map((heading) => ({ heading, align: 'right' as const })),
      ],
      rows: [
        counts('kWh before', energy.before.value, 0),
        counts('kWh after', energy.after.value, 0),
        pounds('Bill saving', energy.billSaving.value),
        ...(carbon ? [counts('Tonnes avoided', carbon.tonnes.value, 1), pounds('Carbon value', carbon.value.value)] : []),
      ],
    },
  ];
};

/** What a contact costs before and after, and what of the saving can be taken out of a budget. */
const channelTables = ({ drivers, scenario }: Appraisal, shown: Shown): readonly Table[] =>
  drivers.channels.map(({ channel, cashable, time }) =>
    moneyTable(
      {
        title: `Contact: ${channel.name}`,
        subtitle: `${shown.unit}, cash, before confidence and scale of the lines. Only the cashable part lowers a budget.`,
      },
      [
        { label: 'Cashable saving', exact: cashable.value, shown: roundedRow(cashable.value, shown.unit) },
        { label: 'Time set free', exact: time.value, shown: roundedRow(time.value, shown.unit) },
      ],
      scenario.horizon,
      shown,
    ),
  );

/** Net cost by partner; the parts add to the net cost of the cost profile. */
export const partnersTable = (appraisal: Appraisal, shown: Shown): readonly Table[] => {
  const { partners, profile, scenario } = appraisal;
  if (partners.length === 0) return [];
  const whole = netCostShown(appraisal, shown.unit);
  const byYear = whole.map((total, column) =>
    roundedRow(
      partners.map(({ profile: part }) => at(part.net_cost.value, column)),
      shown.unit,
      total,
    ),
  );
  const rows = partners.map(({ partner, profile: part }, place) => ({
    label: partner.name,
    exact: part.net_cost.value,
    shown: byYear.map((parts) => at(parts, place)),
  }));
  return [
    moneyTable(
      { title: 'Net cost by partner', subtitle: `${shown.unit}, cash. Cost is positive; what lowers cost is in brackets.` },
      [...rows, { label: 'All partners', exact: profile.net_cost.value, shown: whole, sum: true }],
      scenario.horizon,
      shown,
    ),
  ];
};

/** The tables of a scenario's drivers and partners, beside the migration's. */
export const driverTables = (appraisal: Appraisal, shown: Shown): readonly Table[] => [
  ...channelTables(appraisal, shown),
  ...energyTable(appraisal, shown),
  ...partnersTable(appraisal, shown),
];
