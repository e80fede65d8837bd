/** What the financial plan already holds (`in_plan`): a yearly level, a year not named keeping the last figure. */
import { yearsOf } from '../arithmetic/calendar.js';
import type { Horizon } from '../arithmetic/calendar.js';
import { one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { negated, scaled } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { givenByYear, quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import type { Line } from '../line.js';

/** The level in the plan, saving negative and cost positive; null where the line names none. Not scaled, indexed or delayed; of a partner's part, its share. */
export const levelInPlan = (line: Line, horizon: Horizon, scope: string, share: Decimal = one): Figure<Profile> | null => {
  const { inPlan } = line;
  if (!inPlan) return null;
  const id = `${scope}in_plan.${line.id}`;
  let last: Decimal = zero;
  const filled = yearsOf(horizon).map((year) => {
    last = inPlan.get(year)?.value ?? last;
    return last;
  });
  const level = givenByYear(`${id}: level`, `${line.name}, level in the plan`, 'GBP cash', filled, inPlan);
  const saving = line.section === 'savings';
  return quantity({
    id,
    name: `${line.name}, already in the plan`,
    unit: 'GBP cash',
    formula: `${saving ? '− level in the plan' : 'level in the plan'}${share.eq(one) ? '' : " × the partner's share"}`,
    inputs: { level },
    rule: (value) => scaled(saving ? negated(value.level) : value.level, share),
  });
};
