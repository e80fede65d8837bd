/**
 * The uncertain inputs of a sound scenario: ranges of lines, by default or their own, of drivers and
 * of assumptions; and the mistakes that only the whole scenario shows.
 */
import { scenarioLines } from '../../core/appraisal/appraise.js';
import { hundred, one, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { isBlank } from '../../core/arithmetic/profile.js';
import { isByTheYear } from '../../core/lines/shape.js';
import type { LineFigures } from '../../core/lines/line.js';
import type { GivenGrowth, Line, Scenario, Section } from '../../core/scenario.js';
import { settingOf } from '../../core/setting.js';
import { driverInputs, sharesFit } from '../../core/uncertainty/driver-inputs.js';
import type { DriverInput } from '../../core/uncertainty/driver-inputs.js';
import { withTargetAt } from '../../core/uncertainty/inputs-at.js';
import type { GivenRange, RangeShape, Target, UncertainInput } from '../../core/uncertainty/range.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import { optimismBias } from '../../published/optimism-bias.js';
import type { Keyed } from '../schema/field.js';
import type { WrittenScenario, WrittenUncertainty } from '../written.js';
import { grouped } from './correlate.js';
import { checkGrowth, lastYearNeeded, percentText } from './lines.js';

type About = Pick<UncertainInput, 'id' | 'name' | 'target' | 'what' | 'step'>;

/** Ranges at the ends of keys: `cloud: { cost_per_unit: ±15% }`. */
type RangeTree = GivenRange | readonly Keyed<RangeTree>[] | { readonly [key: string]: RangeTree | undefined } | undefined;

const isRange = (tree: RangeTree): tree is GivenRange => tree !== undefined && 'likely' in tree && 'low' in tree && 'span' in tree;
const isKeyed = (tree: RangeTree): tree is readonly Keyed<RangeTree>[] => Array.isArray(tree);

/** Each range with the keys that lead to it, joined by strokes. */
const flat = (tree: RangeTree, path: string): readonly (readonly [string, GivenRange])[] => {
  if (tree === undefined) return [];
  if (isRange(tree)) return [[path, tree]];
  if (isKeyed(tree)) return tree.flatMap(({ key, value }) => flat(value, `${path}/${key}`));
  return Object.entries(tree).flatMap(([key, value]) => flat(value, `${path}/${key}`));
};

/** Sections on whose lines each kind of published evidence speaks. */
const sectionsOf: Readonly<Record<(typeof optimismBias.types)[number]['of'], readonly Section[]>> = {
  'capital expenditure': ['capital', 'one_off'],
  'operating expenditure': ['recurring', 'one_off', 'base_budget'],
};

/** The part of a scenario that makes a line: `migration`, `channels/blue-badge`, `energy`. */
const makerOf = ({ driver, id }: Line, { channels }: Scenario): string | null => {
  if (driver !== 'channels') return driver ?? null;
  const channel = channels.find((each) => [`savings/channel-${each.id}`, `savings/channel-${each.id}-time`].includes(id));
  return channel ? `channels/${channel.id}` : null;
};

class UncertaintyReader {
  readonly inputs: UncertainInput[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly lines: readonly LineFigures[];
  private readonly shape: RangeShape;
  private readonly ofDrivers: readonly (readonly [string, GivenRange])[];

  constructor(
    private readonly written: WrittenUncertainty,
    readonly scenario: Scenario,
    private readonly isInherited: (span: Span) => boolean,
  ) {
    this.lines = scenarioLines(scenario, settingOf(scenario)).lines;
    this.shape = written.shape?.value ?? 'triangular';
    const { migration, channels, energy } = written;
    this.ofDrivers = flat({ migration, channels, energy } as RangeTree, '').map(([path, range]) => [path.slice(1), range]);
  }

  private add(about: About, { low, likely, high, shape, published, span }: GivenRange): void {
    this.inputs.push({ ...about, shape: shape ?? this.shape, low, likely, high, published, span });
  }

  private hasAmount({ estimate, beyond }: LineFigures): boolean {
    return !isBlank(estimate.value) || !beyond.isZero();
  }

  private isEvidence({ published, span }: GivenRange, section: Section): boolean {
    const evidence = optimismBias.types.find(({ id }) => id === published);
    if (!evidence || sectionsOf[evidence.of].includes(section)) return true;
    this.diagnostics.push(diagnose('range-evidence', span, { published: evidence.id, of: evidence.of, section }));
    return false;
  }

  /** A section's default; that of a driver's line only where nothing the driver rests on has a range, or it would count twice. */
  private defaultOf({ line }: LineFigures): GivenRange | null {
    const maker = makerOf(line, this.scenario);
    const counted = maker !== null && this.ofDrivers.some(([id]) => id.startsWith(`${maker}/`));
    return counted ? null : (this.written[line.section] ?? null);
  }

  addLines(): void {
    for (const section of Object.keys(this.written) as (keyof WrittenUncertainty)[]) {
      const range = this.written[section];
      if (range && isRange(range as RangeTree)) this.isEvidence(range as GivenRange, section as Section);
    }
    for (const figures of this.lines) {
      const { line } = figures;
      const about: About = { id: line.id, name: line.name, target: { kind: 'line', line: line.id }, what: 'factor', step: 0 };
      if (line.range && 'low' in line.range) {
        if (!this.hasAmount(figures)) this.diagnostics.push(diagnose('range-without-amount', line.range.span, { what: line.id }));
        else if (this.isEvidence(line.range, line.section)) this.add(about, line.range);
      } else if (!line.range && this.hasAmount(figures)) {
        const range = this.defaultOf(figures);
        if (range) this.add(about, range);
      }
      if (line.delayRange) this.addDelay(figures, line.delayRange);
    }
  }

  private addDelay(figures: LineFigures, range: GivenRange): void {
    const { line } = figures;
    const { shape } = line;
    if (shape.kind === 'made') return;
    const delay = line.delay?.value ?? 0;
    const isByYear = isByTheYear(shape);
    const part = [range.low, range.likely, range.high].find((months) => !months.mod(12).isZero());
    const tell = (diagnostic: Diagnostic): void => void this.diagnostics.push(diagnostic);
    if (!this.hasAmount(figures)) tell(diagnose('range-without-amount', range.span, { what: line.id }));
    else if (isByYear && part) tell(diagnose('delay-range-not-whole-years', range.span, { months: part.toFixed() }));
    else if (range.low.plus(delay).lt(0)) tell(diagnose('delay-range-early', range.span, { low: range.low.abs().toFixed(), delay }));
    else {
      const { horizon, assumptions } = this.scenario;
      const latest = delay + range.high.toNumber();
      if (line.index)
        checkGrowth(line.id, line.index, () => lastYearNeeded(shape, horizon, latest), { assumptions, diagnostics: this.diagnostics });
      const about: About = {
        id: `${line.id} delay`,
        name: `Delay: ${line.name}`,
        target: { kind: 'delay', line: line.id },
        what: 'months',
        step: isByYear ? 12 : 1,
      };
      this.add(about, range);
    }
  }

  /** Whether points keep what they are added to within its bounds. */
  private isWithin(
    what: string,
    range: GivenRange,
    values: readonly Decimal[],
    { least, most, above = false }: { readonly least?: Decimal | undefined; readonly most?: Decimal | undefined; readonly above?: boolean },
  ): boolean {
    const lows = values.map((value) => value.plus(range.low));
    const highs = values.map((value) => value.plus(range.high));
    const low = least && lows.find((value) => value.lt(least) || (above && value.eq(least)));
    const high = most && highs.find((value) => value.gt(most));
    const outside = low ?? high;
    if (!outside) return true;
    const bounds = [
      ...(least ? [`${above ? 'above' : 'at least'} ${percentText(least)}`] : []),
      ...(most ? [`at most ${percentText(most)}`] : []),
    ].join(' and ');
    this.diagnostics.push(
      diagnose('range-outside', range.span, { what, end: low ? 'low' : 'high', value: `${outside.times(hundred).toFixed()}%`, bounds }),
    );
    return false;
  }

  private addDriverInput(input: DriverInput, range: GivenRange): void {
    const { id, name, what, values } = input;
    const target: Target = { kind: 'driver', input: id };
    if (what === 'factor' && values.every((value) => value.isZero())) {
      this.diagnostics.push(diagnose('range-without-amount', range.span, { what: id }));
      return;
    }
    if (input.needsRemainder) {
      this.diagnostics.push(diagnose('range-needs-remainder', range.span, { what: id }));
      return;
    }
    if (what === 'addition') {
      if (!this.isWithin(id, range, values, input)) return;
      if (!sharesFit(withTargetAt({ ...this.scenario, baseline: undefined }, target, range.high))) {
        const words = { what: 'the shares together', end: 'high' as const, value: 'more than 100%', bounds: 'at most 100%' };
        this.diagnostics.push(diagnose('range-outside', range.span, words));
        return;
      }
    }
    this.add({ id, name, target, what, step: 0 }, range);
  }

  addDrivers(): void {
    const known = driverInputs(this.scenario);
    for (const [id, range] of this.ofDrivers) {
      const input = known.find((each) => each.id === id);
      if (input) this.addDriverInput(input, range);
      else
        this.tellNothingWritten(
          id,
          range,
          nearest(
            id,
            known.map((each) => each.id),
          ),
        );
    }
  }

  /** A range in a file below, of something that the scenario has taken out, is passed over. */
  private tellNothingWritten(what: string, { span }: GivenRange, meant: string | null): void {
    if (this.isInherited(span)) return;
    this.diagnostics.push(diagnose('range-nothing-written', span, { what, meant }));
  }

  private addRate(
    id: string,
    {
      name,
      target,
      values,
      least,
      above,
    }: {
      readonly name: string;
      readonly target: Target;
      readonly values: readonly Decimal[] | null;
      readonly least: Decimal;
      readonly above: boolean;
    },
    range: GivenRange | undefined,
  ): void {
    if (!range) return;
    const full = `assumptions/${id}`;
    if (values === null) this.tellNothingWritten(full, range, null);
    else if (this.isWithin(full, range, values, { least, above })) this.add({ id: full, name, target, what: 'addition', step: 0 }, range);
  }

  addAssumptions(): void {
    const { assumptions: written } = this.written;
    const { discountRate, deflator, indices, borrowing } = this.scenario.assumptions;
    const growth = (given: GivenGrowth | undefined): readonly Decimal[] | null => {
      if (!given) return null;
      return 'every' in given ? [given.every.value] : [...given.byYear.values()].map(({ value }) => value);
    };
    const above = { least: one.neg(), above: true };
    const rate = { least: zero, above: false };
    const discount = {
      name: 'Discount rate',
      target: { kind: 'discount rate' },
      values: discountRate ? [discountRate.value] : null,
    } as const;
    this.addRate('discount_rate', { ...discount, ...above }, written?.discount_rate);
    this.addRate(
      'deflator',
      { name: 'General inflation', target: { kind: 'deflator' }, values: growth(deflator), ...above },
      written?.deflator,
    );
    for (const { key, value } of written?.indices ?? []) {
      const values = growth(indices.get(key));
      if (values)
        this.addRate(`indices/${key}`, { name: `Price index ${key}`, target: { kind: 'index', index: key }, values, ...above }, value);
      else this.tellNothingWritten(`assumptions/indices/${key}`, value, nearest(key, [...indices.keys()]));
    }
    const ofBorrowing = (key: 'rate' | 'annuityRate', name: string) => {
      const values = borrowing[key] ? [borrowing[key].value] : null;
      return { name, target: { kind: 'borrowing', rate: key } as const, values, ...rate };
    };
    this.addRate('borrowing/rate', ofBorrowing('rate', 'Rate of interest'), written?.borrowing?.rate);
    this.addRate('borrowing/annuity_rate', ofBorrowing('annuityRate', 'Annuity rate'), written?.borrowing?.annuity_rate);
  }
}

export interface Uncertainty {
  readonly uncertain: readonly UncertainInput[];
  readonly diagnostics: readonly Diagnostic[];
}

const assumptionIds = ['discount_rate', 'deflator', 'borrowing/rate', 'borrowing/annuity_rate'];

/** Whether nothing can be uncertain: no range, no default, no group, and no driver whose lines may have one. */
const isCertain = ({ uncertainty, correlate }: WrittenScenario, { lines, migration, channels, energy }: Scenario): boolean =>
  uncertainty === undefined &&
  correlate === undefined &&
  migration === undefined &&
  energy === undefined &&
  channels.length === 0 &&
  lines.every(({ range, delayRange }) => range === undefined && delayRange === undefined);

/** The uncertain inputs of a sound scenario that `written` says, each with its group; or what is wrong with them. `path` is that of its own file. */
export const uncertaintyOf = (written: WrittenScenario, scenario: Scenario, path: string): Uncertainty => {
  // Most scenarios name no range, and their lines then need no working out to be read.
  if (isCertain(written, scenario)) return { uncertain: [], diagnostics: [] };
  const isInherited = ({ source }: Span): boolean => source.path !== path;
  const reader = new UncertaintyReader(written.uncertainty ?? {}, scenario, isInherited);
  reader.addLines();
  reader.addDrivers();
  reader.addAssumptions();
  const known = [
    ...reader.lines.flatMap(({ line }) => [line.id, `${line.id} delay`]),
    ...driverInputs(scenario).map(({ id }) => id),
    ...[...assumptionIds, ...[...scenario.assumptions.indices.keys()].map((key) => `indices/${key}`)].map((id) => `assumptions/${id}`),
  ];
  const groups = grouped(reader.inputs, written.correlate ?? [], known, isInherited);
  return { uncertain: groups.inputs, diagnostics: [...reader.diagnostics, ...groups.diagnostics] };
};
