/**
 * A scenario with some of its inputs elsewhere than written. What a scenario and its baseline have
 * from one and the same file, and any price index of one name, is one thing in the world: it moves in
 * both alike, so that only what the option changes shows.
 */
import type { Span } from '../../diagnostics/span.js';
import { one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { plainFields } from '../drivers/made-line.js';
import type { FieldsByLine } from '../drivers/made-line.js';
import { Fault } from '../figure.js';
import type { Given } from '../figure.js';
import type { Assumptions, GivenGrowth } from '../assumptions.js';
import type { Line, Section } from '../line.js';
import type { Scenario } from '../scenario.js';
import { sections } from '../line.js';
import { driverInputs } from './driver-inputs.js';
import type { DriverInput } from './driver-inputs.js';
import { asWritten } from './range.js';
import type { Target } from './range.js';

const samePlace = (a: Span, b: Span): boolean => a.source.path === b.source.path && a.start === b.start;

const scaledBy = (scale: Line['scale'], factor: Decimal, span: Span): Given<Decimal> => ({
  value: (scale?.value ?? one).times(factor),
  span: scale?.span ?? span,
});

const laterLine = (line: Line, months: Decimal): Line => ({
  ...line,
  delay: { value: (line.delay?.value ?? 0) + months.toNumber(), span: line.delay?.span ?? line.span },
});

/** A scenario whose line `id`, in a section or among the exit costs of a migration, is changed; itself where there is none. */
const withLine = (scenario: Scenario, id: string, change: (line: Line) => Line): Scenario => {
  const changed = (lines: readonly Line[]): readonly Line[] => lines.map((line) => (line.id === id ? change(line) : line));
  if (scenario.lines.some((line) => line.id === id)) return { ...scenario, lines: changed(scenario.lines) };
  const { migration } = scenario;
  if (!migration?.exit?.costs.some((line) => line.id === id)) return scenario;
  return { ...scenario, migration: { ...migration, exit: { ...migration.exit, costs: changed(migration.exit.costs) } } };
};

const sectionOf = (id: string): Section => {
  const section = sections.find((each) => id.startsWith(`${each}/`));
  if (!section) throw new Fault(`${id} is in no section`);
  return section;
};

/** What is said of the lines that a driver makes, one of them scaled. */
const scaledField = (fields: FieldsByLine, id: string, span: Span, factor: Decimal): FieldsByLine => {
  const section = sectionOf(id);
  const key = id.slice(section.length + 1);
  const said = fields.get(key) ?? plainFields(section);
  return new Map([...fields, [key, { ...said, scale: scaledBy(said.scale, factor, span) }]]);
};

/** A line that a driver makes; `section/key` says which. */
const withMadeLine = (scenario: Scenario, id: string, factor: Decimal): Scenario => {
  const key = id.slice(sectionOf(id).length + 1);
  const { migration, channels, energy } = scenario;
  if (key === 'energy' && energy) {
    return { ...scenario, energy: { ...energy, fields: scaledField(energy.fields, id, energy.span, factor) } };
  }
  const channel = channels.find((each) => key === `channel-${each.id}` || key === `channel-${each.id}-time`);
  if (channel) {
    const fields = scaledField(channel.fields, id, channel.span, factor);
    return { ...scenario, channels: channels.map((each) => (each === channel ? { ...each, fields } : each)) };
  }
  return migration
    ? { ...scenario, migration: { ...migration, fields: scaledField(migration.fields, id, migration.span, factor) } }
    : scenario;
};

const isWritten = ({ lines, migration }: Scenario, id: string): boolean =>
  [...lines, ...(migration?.exit?.costs ?? [])].some((line) => line.id === id);

const withGivenMore = (given: Given<Decimal>, points: Decimal): Given<Decimal> => ({ value: given.value.plus(points), span: given.span });

const growthMore = (growth: GivenGrowth, points: Decimal): GivenGrowth =>
  'every' in growth
    ? { every: withGivenMore(growth.every, points) }
    : { ...growth, byYear: new Map([...growth.byYear].map(([year, given]) => [year, withGivenMore(given, points)])) };

const withAssumptions = (scenario: Scenario, changes: Partial<Assumptions>): Scenario => ({
  ...scenario,
  assumptions: { ...scenario.assumptions, ...changes },
});

const withIndex = (scenario: Scenario, name: string, points: Decimal): Scenario => {
  const { indices } = scenario.assumptions;
  const growth = indices.get(name);
  return growth ? withAssumptions(scenario, { indices: new Map([...indices, [name, growthMore(growth, points)]]) }) : scenario;
};

const moved = (input: DriverInput, position: Decimal) =>
  input.changed(input.what === 'factor' ? (value) => value.times(position) : (value) => value.plus(position));

/** The scenario by itself with what a target names at a position. */
const ownAt = (scenario: Scenario, target: Target, position: Decimal): Scenario => {
  const { discountRate, deflator, borrowing } = scenario.assumptions;
  switch (target.kind) {
    case 'line':
      return isWritten(scenario, target.line)
        ? withLine(scenario, target.line, (line) => ({ ...line, scale: scaledBy(line.scale, position, line.span) }))
        : withMadeLine(scenario, target.line, position);
    case 'delay':
      return withLine(scenario, target.line, (line) => laterLine(line, position));
    case 'driver': {
      const input = driverInputs(scenario).find(({ id }) => id === target.input);
      return input ? { ...scenario, ...moved(input, position) } : scenario;
    }
    case 'discount rate':
      return discountRate ? withAssumptions(scenario, { discountRate: withGivenMore(discountRate, position) }) : scenario;
    case 'deflator':
      return deflator ? withAssumptions(scenario, { deflator: growthMore(deflator, position) }) : scenario;
    case 'index':
      return withIndex(scenario, target.index, position);
    case 'borrowing': {
      const rate = borrowing[target.rate];
      return rate ? withAssumptions(scenario, { borrowing: { ...borrowing, [target.rate]: withGivenMore(rate, position) } }) : scenario;
    }
  }
};

const lineOf = ({ lines, migration }: Scenario, id: string): Line | undefined =>
  [...lines, ...(migration?.exit?.costs ?? [])].find((line) => line.id === id);

/** Whether what a target names is in both scenarios one and the same thing. */
const isShared = (scenario: Scenario, baseline: Scenario, target: Target): boolean => {
  switch (target.kind) {
    case 'line':
    case 'delay': {
      const [own, theirs] = [lineOf(scenario, target.line), lineOf(baseline, target.line)];
      return own !== undefined && theirs !== undefined && samePlace(own.first ?? own.span, theirs.first ?? theirs.span);
    }
    case 'driver': {
      const place = (of: Scenario): Span | undefined => driverInputs(of).find(({ id }) => id === target.input)?.span;
      const [own, theirs] = [place(scenario), place(baseline)];
      return own !== undefined && theirs !== undefined && samePlace(own, theirs);
    }
    case 'index':
      return true;
    // The option's own rates are those of the whole appraisal.
    case 'discount rate':
    case 'deflator':
    case 'borrowing':
      return false;
  }
};

/** The scenario with one target at a position, its baseline moving along where both have the thing from one place. */
export const withTargetAt = (scenario: Scenario, target: Target, position: Decimal): Scenario => {
  const own = ownAt(scenario, target, position);
  const { baseline } = scenario;
  return baseline && isShared(scenario, baseline, target) ? { ...own, baseline: ownAt(baseline, target, position) } : own;
};

/**
 * The scenario with each input at the position given, exactly (a factor, points or whole months, as
 * `what` of the input says); inputs without a position stay as written, and so do unknown ids.
 */
export const withInputsAt = (scenario: Scenario, positions: ReadonlyMap<string, Decimal>): Scenario =>
  scenario.uncertain.reduce((changed, input) => {
    const position = positions.get(input.id);
    return position === undefined || position.eq(asWritten(input.what)) ? changed : withTargetAt(changed, input.target, position);
  }, scenario);
