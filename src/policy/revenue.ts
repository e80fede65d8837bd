/** The revenue budget of a scenario by year, in the prices and with the financing that a rule asks for. */
import { over, plus } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { LineFigures } from '../core/lines/line.js';
import { planGroupOf, revenueEffectOf } from '../core/plan/effect.js';
import { financingOf } from '../core/plan/financing.js';
import { sections } from '../core/line.js';
import type { Line } from '../core/line.js';
import { isBase, levelsOf } from './levels.js';
import type { Levels, Row } from './levels.js';
import { beforeInflation, isInflation, linesOf } from './lines.js';
import type { Subject } from './subject.js';

/** What revenue is worked out from. */
type Worked = Pick<Subject, 'scenario' | 'appraisal'>;

export const priceChoices = ['cash', 'before-inflation', 'real'] as const;
export const financingChoices = ['as-charged', 'always', 'never'] as const;

export interface RevenueBasis {
  readonly prices: (typeof priceChoices)[number];
  readonly financing: (typeof financingChoices)[number];
}

const inPrices = (line: Line | null, levels: Profile, prices: RevenueBasis['prices'], subject: Worked): Profile => {
  const { deflator } = subject.appraisal.setting;
  if (prices === 'real' && deflator) return over(levels, deflator.value);
  return prices === 'before-inflation' && line ? beforeInflation(line, levels, subject) : levels;
};

/** What each line adds to the revenue budget; null for one that never touches it. */
const effectsOn = new WeakMap<LineFigures, Profile | null>();

const effectOf = (figures: LineFigures): Profile | null => {
  const known = effectsOn.get(figures);
  if (known !== undefined) return known;
  const group = planGroupOf(figures.line);
  const effect = group && revenueEffectOf(figures, group, '').value;
  effectsOn.set(figures, effect);
  return effect;
};

const worked = (subject: Worked, prices: RevenueBasis['prices'], financing: boolean): Levels => {
  const { appraisal, scenario } = subject;
  const rows: Row[] = linesOf(subject, ...sections).flatMap((figures): readonly Row[] => {
    const { line } = figures;
    const effect = effectOf(figures);
    if (effect === null || (prices === 'before-inflation' && isInflation(line))) return [];
    return [{ line, name: line.name, levels: inPrices(line, effect, prices, subject) }];
  });
  if (financing) {
    const { mrp, interest } = financingOf(appraisal, '');
    const levels = plus(scenario.horizon.years, [mrp.value, interest.value]);
    rows.push({ line: null, name: 'financing', levels: inPrices(null, levels, prices, subject) });
  }
  return levelsOf(rows, scenario.horizon);
};

/** Several rules ask for one appraisal's revenue; on one basis it is worked out once. */
const known = new WeakMap<Appraisal, Map<string, Levels>>();

/** Base budget, what the scenario does to it, and financing where it counts: as the plan has them, without making one. */
export const revenueOf = (subject: Worked, basis: RevenueBasis): Levels => {
  const financing =
    basis.financing === 'as-charged' ? subject.scenario.assumptions.borrowing.chargedTo === 'service' : basis.financing === 'always';
  const all = known.get(subject.appraisal) ?? new Map<string, Levels>();
  known.set(subject.appraisal, all);
  const key = `${basis.prices} ${financing}`;
  const found = all.get(key) ?? worked(subject, basis.prices, financing);
  all.set(key, found);
  return found;
};

/** What the scenario does to revenue, its base budget apart: in cash, and with the financing it charges to the service. */
export const revenueEffect = (subject: Worked): Profile =>
  plus(
    subject.scenario.horizon.years,
    revenueOf(subject, { prices: 'cash', financing: 'as-charged' }).rows.flatMap((row) => (isBase(row) ? [] : [row.levels])),
  );
