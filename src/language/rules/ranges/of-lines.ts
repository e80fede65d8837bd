/** Ranges of lines: their own, or by default of their section; and of their delays. */
import { isBlank } from '../../../core/arithmetic/profile.js';
import type { LineFigures } from '../../../core/lines/line.js';
import { isByTheYear } from '../../../core/lines/shape.js';
import { sections } from '../../../core/line.js';
import type { Line, Section } from '../../../core/line.js';
import type { Scenario } from '../../../core/scenario.js';
import type { GivenRange } from '../../../core/uncertainty/range.js';
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { optimismBias } from '../../../published/optimism-bias.js';
import type { WrittenUncertainty } from '../../written.js';
import { checkGrowth, lastYearNeeded } from '../lines.js';
import { collect } from './collected.js';
import type { About, Collected } from './collected.js';

/** Sections on whose lines each kind of published evidence speaks. */
const sectionsOf: Readonly<Record<(typeof optimismBias.types)[number]['of'], readonly Section[]>> = {
  'capital expenditure': ['capital', 'one_off'],
  'operating expenditure': ['recurring', 'one_off', 'base_budget'],
};

/** Whether published evidence speaks of a section; a mistake if not. */
const isEvidence = ({ published, span }: GivenRange, section: Section, { diagnostics }: Collected): boolean => {
  const evidence = optimismBias.types.find(({ id }) => id === published);
  if (!evidence || sectionsOf[evidence.of].includes(section)) return true;
  diagnostics.push(diagnose('range-evidence', span, { published: evidence.id, of: evidence.of, section }));
  return false;
};

const hasAmount = ({ estimate, beyond }: LineFigures): boolean => !isBlank(estimate.value) || !beyond.isZero();

/** The part of a scenario that makes a line: `migration`, `channels/blue-badge`, `energy`. */
const makerOf = ({ driver, id }: Line, { channels }: Scenario): string | null => {
  if (driver !== 'channels') return driver ?? null;
  const channel = channels.find((each) => [`savings/channel-${each.id}`, `savings/channel-${each.id}-time`].includes(id));
  return channel ? `channels/${channel.id}` : null;
};

const collectDelay = (figures: LineFigures, range: GivenRange, into: Collected): void => {
  const { line } = figures;
  const { shape } = line;
  if (shape.kind === 'made') return;
  const { horizon, assumptions } = into.scenario;
  const { diagnostics } = into;
  const delay = line.delay?.value ?? 0;
  const isByYear = isByTheYear(shape);
  const part = [range.low, range.likely, range.high].find((months) => !months.mod(12).isZero());
  if (!hasAmount(figures)) diagnostics.push(diagnose('range-without-amount', range.span, { what: line.id }));
  else if (isByYear && part) diagnostics.push(diagnose('delay-range-not-whole-years', range.span, { months: part.toFixed() }));
  else if (range.low.plus(delay).lt(0))
    diagnostics.push(diagnose('delay-range-early', range.span, { low: range.low.abs().toFixed(), delay }));
  else {
    const latest = delay + range.high.toNumber();
    if (line.index) checkGrowth(line.id, line.index, () => lastYearNeeded(shape, horizon, latest), { assumptions, diagnostics });
    const about: About = {
      id: `${line.id} delay`,
      name: `Delay: ${line.name}`,
      target: { kind: 'delay', line: line.id },
      what: 'months',
      step: isByYear ? 12 : 1,
    };
    collect(about, range, into);
  }
};

/** Ranges of every line; `ofDrivers` are the ids of the inputs of drivers that have one. */
export const collectLines = (
  lines: readonly LineFigures[],
  defaults: WrittenUncertainty,
  ofDrivers: readonly string[],
  into: Collected,
): void => {
  const suited = new Map(
    sections.flatMap((section) => {
      const range = defaults[section];
      return range && isEvidence(range, section, into) ? [[section, range] as const] : [];
    }),
  );
  /** A section's default; that of a driver's line only where nothing the driver rests on has a range, or it would count twice. */
  const defaultOf = (line: Line): GivenRange | null => {
    const maker = makerOf(line, into.scenario);
    const isCounted = maker !== null && ofDrivers.some((id) => id.startsWith(`${maker}/`));
    return isCounted ? null : (suited.get(line.section) ?? null);
  };
  for (const figures of lines) {
    const { line } = figures;
    const about: About = { id: line.id, name: line.name, target: { kind: 'line', line: line.id }, what: 'factor', step: 0 };
    if (line.range && 'low' in line.range) {
      if (!hasAmount(figures)) into.diagnostics.push(diagnose('range-without-amount', line.range.span, { what: line.id }));
      else if (isEvidence(line.range, line.section, into)) collect(about, line.range, into);
    } else if (!line.range) {
      const range = defaultOf(line);
      if (range && hasAmount(figures)) collect(about, range, into);
    }
    if (line.delayRange) collectDelay(figures, line.delayRange, into);
  }
};
