/** What was really spent, saved or received on a line, as a ledger has it. */
import type { Month, Year } from '../arithmetic/calendar.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Given } from '../figure.js';

export interface Actual {
  /** `section/key` of the line. */
  readonly line: string;
  readonly year: Year;
  /** The month it is for; null for a whole year. */
  readonly month: Month | null;
  /** Pounds, in the sense of the line: a cost, a saving and an income alike positive. */
  readonly amount: Given<Decimal>;
}
