/** Growth of prices on the sheet of inputs: general inflation, and the indices that lines name. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { decimal, one, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { indexFrom } from '../../core/arithmetic/growth.js';
import type { GivenGrowth } from '../../core/assumptions.js';
import type { Scenario } from '../../core/scenario.js';
import type { Series, SheetDraft } from './draft.js';
import { plus, power, unity } from './formula.js';
import type { Term } from './formula.js';
import { inputRows } from './input-rows.js';
import type { Where } from './input-rows.js';

/** A growth rate for each year, and the index of the year before the first. */
export interface GrowthInputs {
  readonly growth: Series;
  readonly opening: Term;
}

interface Growing {
  readonly name: string;
  /** Null where none is given, which is no growth. */
  readonly growth: GivenGrowth | null;
  readonly priceBase: Year;
  readonly years: readonly Year[];
}

export const growthInputs = (draft: SheetDraft, where: Where, { name, growth, priceBase, years }: Growing): GrowthInputs => {
  const rows = inputRows(draft);
  const first = years[0] ?? priceBase;
  const gap = first - 1 - priceBase;
  if (growth === null || 'every' in growth) {
    const rate = rows.constant(
      `${name}, every year`,
      growth ? where(growth.every.span) : 'none given',
      '%',
      'percent',
      'input',
      growth?.every.value ?? zero,
    );
    const since = rows.constant(
      `Years from ${yearLabel(priceBase)} to the year before the first`,
      '',
      'years',
      'whole',
      'worked',
      decimal(gap),
    );
    return {
      growth: rows.series(`${name}, year by year`, '', '%', 'percent', 'formula', () => rate),
      opening: rows.constant(
        `${name}: index of the year before the first`,
        '',
        'factor',
        'factor',
        'formula',
        power(plus(unity, rate), since),
      ),
    };
  }
  const byYear = new Map([...growth.byYear].map(([year, { value }]): [Year, Decimal] => [year, value]));
  const before = gap < 0 ? one : (indexFrom({ byYear }, priceBase, first - 1, first - 1)[0] ?? one);
  return {
    growth: rows.series(`${name}, year by year`, where(growth.span), '%', 'percent', 'input', (year) => {
      const at = years[year] ?? first;
      return at <= priceBase ? zero : (byYear.get(at) ?? zero);
    }),
    opening: rows.constant(`${name}: index of the year before the first`, '', 'factor', 'factor', 'worked', before),
  };
};

/** The indices that lines of a scenario name, in the order of its assumptions. */
export const indexInputs = (draft: SheetDraft, where: Where, scenario: Scenario): ReadonlyMap<string, GrowthInputs> => {
  const named = new Set(scenario.lines.map(({ index }) => index?.value));
  return new Map(
    [...scenario.assumptions.indices]
      .filter(([name]) => named.has(name))
      .map(([name, growth]): [string, GrowthInputs] => [
        name,
        growthInputs(draft, where, {
          name: `Price index "${name}": growth`,
          growth,
          priceBase: scenario.assumptions.priceBase,
          years: yearsOf(scenario.horizon),
        }),
      ]),
  );
};
