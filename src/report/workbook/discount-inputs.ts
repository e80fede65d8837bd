/** Discounting on the sheet of inputs: the rate that is written, or the published schedule year by year. */
import { yearLabel } from '../../core/arithmetic/calendar.js';
import { decimal, one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Scenario } from '../../core/scenario.js';
import { discountRateOf } from '../../core/setting.js';
import type { SheetDraft } from './draft.js';
import { over, plus, power, unity } from './formula.js';
import { inputRows } from './input-rows.js';
import type { Where } from './input-rows.js';

export const discountInputs = (draft: SheetDraft, where: Where, { assumptions, horizon }: Scenario) => {
  const rows = inputRows(draft);
  const { discountRate, baseYear } = assumptions;
  const passed = horizon.firstYear - baseYear;
  if (discountRate) {
    const rate = rows.constant('Discount rate', where(discountRate.span), '%', 'percent', 'input', discountRate.value);
    const since = rows.constant(
      `Years from the base year (${yearLabel(baseYear)}) to the first year`,
      '',
      'years',
      'whole',
      'worked',
      decimal(passed),
    );
    return {
      rateIntoYear: rows.series('Discount rate, from the year before', '', '%', 'percent', 'formula', () => rate),
      rateWithinYear: rows.series('Discount rate within the year', '', '%', 'percent', 'formula', () => rate),
      firstFactor: rows.constant(
        'Discount factor at the start of the first year',
        '',
        'factor',
        'factor',
        'formula',
        over(unity, power(plus(unity, rate), since)),
      ),
    };
  }
  const scheduled = discountRateOf(assumptions);
  const published = 'published schedule of the Green Book';
  let factor: Decimal = one;
  for (let year = 1; year <= passed; year += 1) factor = factor.div(one.plus(scheduled(year)));
  return {
    rateIntoYear: rows.series('Discount rate, from the year before', published, '%', 'percent', 'input', (year) =>
      scheduled(Math.max(1, passed + year)),
    ),
    rateWithinYear: rows.series('Discount rate within the year', published, '%', 'percent', 'input', (year) =>
      scheduled(Math.max(1, passed + year + (horizon.instant ? 0 : 1))),
    ),
    firstFactor: rows.constant(
      `Discount factor at the start of the first year (1 in ${yearLabel(baseYear)})`,
      '',
      'factor',
      'factor',
      'worked',
      factor,
    ),
  };
};
