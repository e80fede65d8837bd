/** The waves of a migration as a timeline: when units move, and how long both services are paid for. */
import { firstMonth, lengthOf } from '../../../core/arithmetic/calendar.js';
import type { Month } from '../../../core/arithmetic/calendar.js';
import { decimal } from '../../../core/arithmetic/decimal.js';
import type { Appraisal } from '../../../core/appraisal/appraise.js';
import { migrationMonths } from '../../../core/drivers/migration-months.js';
import type { MigrationMonth, PartMonth } from '../../../core/drivers/migration-months.js';
import { monthInWords } from '../../figures-in-words.js';
import { plural } from '../../phasing.js';
import type { Chart, SpanSeries } from '../document.js';

type Stretch = { readonly first: Month; readonly last: Month } | null;

const stretchOf = (months: readonly MigrationMonth[], is: (month: MigrationMonth) => boolean): Stretch => {
  const own = months.filter(is);
  const [first] = own;
  const last = own.at(-1);
  return first && last ? { first: first.month, last: last.month } : null;
};

/** Null where nothing migrates. */
export const waveChart = (appraisal: Appraisal, id: string, tableId: string): Chart | null => {
  const { migration } = appraisal.drivers;
  if (!migration) return null;
  const { horizon } = appraisal.scenario;
  const { months } = migrationMonths(migration, appraisal.setting);
  const [sample] = months;
  const parts = (['waves', 'retirements'] as const).flatMap((kind) =>
    (sample?.[kind] ?? []).map((part, place) => {
      const here = (month: MigrationMonth): PartMonth | undefined => month[kind][place];
      return {
        name: part.name,
        moving: stretchOf(months, (month) => here(month)?.leaving.gt(0) ?? false),
        both: stretchOf(months, (month) => here(month)?.inBoth.gt(0) ?? false),
      };
    }),
  );
  if (parts.length === 0) return null;
  const start = firstMonth(horizon);
  const spans = (name: string, pick: (part: (typeof parts)[number]) => Stretch): SpanSeries => ({
    as: 'span',
    name,
    spans: parts.map((part) => {
      const stretch = pick(part);
      return stretch && { from: decimal(stretch.first - start), to: decimal(stretch.last + 1 - start) };
    }),
  });
  return {
    kind: 'chart',
    id,
    title: `When the ${plural(migration.unit)} move`,
    description: parts
      .map(({ name, moving, both }) =>
        [
          `${name}: ${moving ? (moving.first === moving.last ? `in ${monthInWords(moving.first)}` : `${monthInWords(moving.first)} to ${monthInWords(moving.last)}`) : 'outside these years'}`,
          both ? `, paid for twice until ${monthInWords(both.last)}.` : '.',
        ].join(''),
      )
      .join(' '),
    form: 'bars',
    unit: { monthsFrom: horizon.firstYear + (horizon.instant ? 1 : 0), years: lengthOf(horizon) },
    categories: parts.map(({ name }) => name),
    series: [spans('Moving', ({ moving }) => moving), spans('Paid for twice', ({ both }) => both)],
    tableId,
  };
};
