/** A one-off that never stops is a running cost: in the plan its movements must come to nil. */
import { yearLabel, lastYearOf } from '../../core/arithmetic/calendar.js';
import { isNought } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Line } from '../../core/line.js';
import { pounds } from '../in-words.js';
import { linesOf } from '../lines.js';
import { rule } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly name: string;
  readonly year: string;
  readonly level: Decimal;
  readonly movements: boolean;
}

/** Whether a line goes on until something ends it; amounts and units by year end where no year is named. */
const goesOn = ({ shape }: Line): boolean => {
  switch (shape.kind) {
    case 'movements':
      return true;
    case 'annual':
      return shape.term.until === undefined;
    case 'units':
      return !(shape.units instanceof Map) && shape.term.until === undefined;
    case 'posts':
      return !(shape.posts instanceof Map) && shape.term.until === undefined;
    default:
      return false;
  }
};

export const oneOffReverses = rule({
  id: 'one-off-reverses',
  title: 'One-off cost stops',
  purpose: 'A one-off cost stops within the horizon, so that its movements in the plan come to nil.',
  source: 'Oxfordshire County Council, revenue budget changes, February 2024 and 2025: one-offs in, then out again',
  severity: 'error',
  settings: {},
  *judge(subject): Iterable<Found<Facts>> {
    const { horizon } = subject.scenario;
    for (const { line, financial } of linesOf(subject, 'one_off')) {
      const level = financial.value.at(-1);
      if (!level || isNought(level) || !goesOn(line)) continue;
      const movements = line.shape.kind === 'movements';
      const at = subject.fieldPlace(line, line.shape.kind);
      yield { at, facts: { name: line.name, year: yearLabel(lastYearOf(horizon)), level, movements } };
    }
  },
  says: ({ name, year, level, movements }: Facts) =>
    movements
      ? `the movements of ${name} come to ${pounds(level)} instead of nil by ${year}: it never stops`
      : `${name} still costs ${pounds(level)} in ${year} and has no end: it is no one-off`,
  mend: ({ movements }: Facts) =>
    movements
      ? 'Add the movement that takes it out again, or write the amount of each year under `amounts`; what stays belongs under `recurring`.'
      : 'Add `until:`, or write it under `recurring`.',
});
