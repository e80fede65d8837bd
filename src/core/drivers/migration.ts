/** `migration` as the core knows it: units that move to the cloud in waves, or are retired. */
import type { Span } from '../../diagnostics/span.js';
import type { Month } from '../arithmetic/calendar.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Given } from '../figure.js';
import type { Line } from '../line.js';
import type { FieldsByLine } from './made-line.js';

/** Units that move in even steps, one a month, from the first month to the last. */
export interface Wave {
  readonly id: string;
  readonly name: string;
  readonly span: Span;
  readonly units: Given<Decimal>;
  readonly from: Given<Month>;
  readonly to: Given<Month>;
  /** Months in which a moved unit is still paid for on premises; 1 unless given. */
  readonly parallel?: Given<number> | undefined;
  /** Pounds a unit, paid in the month it moves; none unless given. */
  readonly costPerUnit?: Given<Decimal> | undefined;
  /** Size in the cloud as a fraction of full size; 1 unless given. */
  readonly sizing?: Given<Decimal> | undefined;
}

/** Units that are switched off at once, without moving anywhere. */
export interface Retirement {
  readonly id: string;
  readonly name: string;
  readonly span: Span;
  readonly units: Given<Decimal>;
  readonly in: Given<Month>;
}

/** A cost of all units together, which ends only when the last has gone. */
export interface SharedCost {
  readonly id: string;
  readonly name: string;
  readonly span: Span;
  /** Pounds a year. */
  readonly annual: Given<Decimal>;
  /** Months still paid once empty; none unless given. */
  readonly notice?: Given<number> | undefined;
  /** The index of on-premises cost unless given. */
  readonly index?: Given<string> | undefined;
}

export interface Commitment {
  /** Fraction off the price of what is covered. */
  readonly discount: Given<Decimal>;
  /** Fraction of the cloud cost that is covered. */
  readonly coverage: Given<Decimal>;
  /** Months in the cloud before it holds; none unless given. */
  readonly after?: Given<number> | undefined;
}

export interface Migration {
  readonly span: Span;
  /** What is counted: `server`. */
  readonly unit: string;
  readonly onPremises: {
    readonly span: Span;
    readonly units: Given<Decimal>;
    /** Pounds a year. */
    readonly costPerUnit: Given<Decimal>;
    readonly index?: Given<string> | undefined;
    readonly shared: readonly SharedCost[];
  };
  readonly cloud: {
    readonly span: Span;
    /** Pounds a year, at full size. */
    readonly costPerUnit: Given<Decimal>;
    readonly index?: Given<string> | undefined;
    readonly commitment?: Commitment | undefined;
  };
  readonly waves: readonly Wave[];
  readonly retirements: readonly Retirement[];
  readonly exit?:
    | {
        readonly span: Span;
        /** Pounds a unit, paid in the month it is decommissioned. */
        readonly costPerUnit?: Given<Decimal> | undefined;
        /** Lines as in one_off, with the ids they have in the tables. */
        readonly costs: readonly Line[];
      }
    | undefined;
  readonly fields: FieldsByLine;
}

export const parallelOf = ({ parallel }: Wave): number => parallel?.value ?? 1;

/** A wave or a retirement of no units is ignored. */
export const movingWaves = ({ waves }: Migration): readonly Wave[] => waves.filter(({ units }) => !units.value.isZero());
export const realRetirements = ({ retirements }: Migration): readonly Retirement[] =>
  retirements.filter(({ units }) => !units.value.isZero());
