/**
 * How a driver's figure becomes a line: the id of the contract, the driver's amount, and whatever
 * the scenario says of the line beside its amount.
 */
import type { Span } from '../../diagnostics/span.js';
import { one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Figure } from '../figure.js';
import { defaultFunding } from '../line.js';
import type { Driver, Line, SavingKind, Section } from '../line.js';
import type { Setting } from '../setting.js';

/** What a scenario may say of a line beside its amount and the name it goes by. */
export type LineFields = Omit<Line, 'id' | 'section' | 'name' | 'span' | 'shape' | 'delay' | 'index' | 'kind' | 'driver'> & {
  readonly name?: string | undefined;
  readonly kind?: Line['kind'] | undefined;
};

/** What is said of a driver's lines, by the line's key (`migration-cloud`). */
export type FieldsByLine = ReadonlyMap<string, LineFields>;

/** What a driver needs of the setting. */
export type DriverSetting = Pick<Setting, 'horizon' | 'indices' | 'priceBaseLabel'>;

/** Begins the names of figures: a baseline's are told from the scenario's own. */
export type DriverScope = '' | 'baseline.';

/** The fields of a line of a section that says nothing but its amount. */
export const plainFields = (section: Section): LineFields => {
  const source = defaultFunding[section];
  return { awarded: true, funding: source ? [{ source, share: one }] : [], benefit: [], tags: [], subjective: 'supplies-and-services' };
};

export interface Made {
  readonly driver: Driver;
  readonly section: Section;
  /** The id within the section, a part of the contract. */
  readonly key: string;
  readonly name: string;
  /** The part of the driver the line comes from. */
  readonly span: Span;
  /** The kind of a saving unless the scenario names another. */
  readonly kind?: SavingKind;
  readonly profile: Figure<Profile>;
  /** What falls after the horizon, pounds. */
  readonly beyond?: Decimal;
}

/** The line of a driver's figure; pounds, cash. */
export const madeLine = ({ driver, section, key, name, span, kind, profile, beyond = zero }: Made, fields: FieldsByLine): Line => {
  const said = fields.get(key) ?? plainFields(section);
  return {
    ...said,
    id: `${section}/${key}`,
    section,
    name: said.name ?? name,
    span,
    shape: { kind: 'made', placed: { profile, beyond } },
    driver,
    kind: said.kind ?? kind ?? null,
  };
};
