/** What a switching value can be asked of: lines and whole sections by their size, savings by their delay, the discount rate. */
import type { Appraisal } from '../appraisal/appraise.js';
import { decimal, sumOf } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { totalOf } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Section } from '../line.js';
import { effectOf, lineEffects } from './line-effects.js';

export type Lever =
  | {
      readonly kind: 'size';
      /** A line's id, or a section. */
      readonly id: string;
      readonly name: string;
      /** Pounds over the horizon, as they stand. */
      readonly amount: Decimal;
      /** What they do to the net benefit. */
      readonly effect: Profile;
    }
  | { readonly kind: 'delay'; readonly id: 'delay'; readonly name: string }
  | { readonly kind: 'discount rate'; readonly id: 'discount_rate'; readonly name: string };

export type SizeLever = Extract<Lever, { kind: 'size' }>;

const sectionNames: Partial<Readonly<Record<Section, string>>> = {
  capital: 'Capital',
  one_off: 'One-off cost',
  recurring: 'Recurring cost',
  savings: 'Savings',
  income: 'Income',
};

/** A line below this part of all the money in the scenario cannot turn a decision by itself. */
const smallestPart = decimal('0.01');

/** Every section and every line by its size, sections first. */
const sizes = (appraisal: Appraisal): { readonly sections: readonly SizeLever[]; readonly lines: readonly SizeLever[] } => {
  const columns = appraisal.scenario.horizon.years;
  const effects = lineEffects(appraisal);
  const amountOf = new Map(appraisal.lines.map(({ line, financial }) => [line.id, totalOf(financial.value)]));
  const lines = effects.map(({ line, effect }): SizeLever => ({
    kind: 'size',
    id: line.id,
    name: line.name,
    amount: amountOf.get(line.id) ?? decimal(0),
    effect,
  }));
  const sections = Object.entries(sectionNames).flatMap(([section, name]): SizeLever[] => {
    const inSection = effects.filter(({ line }) => line.section === section);
    if (inSection.length === 0) return [];
    const amount = sumOf(inSection.map(({ line }) => amountOf.get(line.id) ?? decimal(0)));
    return [{ kind: 'size', id: section, name, amount, effect: effectOf(inSection, columns) }];
  });
  return { sections, lines };
};

const others: readonly Lever[] = [
  { kind: 'delay', id: 'delay', name: 'Delay of savings' },
  { kind: 'discount rate', id: 'discount_rate', name: 'Discount rate' },
];

/** The inputs that every decision is tested on: sections, delay, discount rate. */
export const mainLevers = (appraisal: Appraisal): readonly Lever[] => [...sizes(appraisal).sections, ...others];

/** Sections, delay, discount rate, then each line of at least a hundredth of all lines' amounts together. */
export const leversOf = (appraisal: Appraisal): readonly Lever[] => {
  const { sections, lines } = sizes(appraisal);
  const counted = lines.filter(({ id }) => !id.startsWith('base_budget/'));
  const all = sumOf(counted.map(({ amount }) => amount.abs()));
  return [...sections, ...others, ...counted.filter(({ amount }) => !amount.isZero() && amount.abs().gte(all.times(smallestPart)))];
};

/** Every lever that can be named, lines of any size among them. */
export const allLevers = (appraisal: Appraisal): readonly Lever[] => {
  const { sections, lines } = sizes(appraisal);
  return [...sections, ...others, ...lines];
};
