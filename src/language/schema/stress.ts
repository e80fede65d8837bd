/**
 * `stress`: what-ifs of a scenario by name. What a stress lays over the scenario is read as the
 * scenario itself is, once it is laid over it; here only its own keys are known.
 */
import * as z from 'zod/mini';
import { sections } from '../../core/line.js';
import type { Section } from '../../core/line.js';
import { about, closed, laidOver, mapOf } from './field.js';
import { percent, text, whole } from './leaves.js';

/** Longest delay a line may have, in months. */
const longestDelay = 720;

const reach = closed('a section under `every`', {
  scale: about(
    z.optional(percent({ what: 'a scale', least: 0 })),
    "Multiplies every line of the section, on top of the line's own scale.",
    '120%',
  ),
  delay: about(z.optional(whole(0, longestDelay)), 'Months by which every line of the section comes later than it would.', '12'),
});

const reached = (section: Section) => about(z.optional(reach), `Every line of \`${section}\`.`, '{ scale: 120% }');

const every = closed('`every`', {
  base_budget: reached('base_budget'),
  capital: reached('capital'),
  one_off: reached('one_off'),
  recurring: reached('recurring'),
  savings: reached('savings'),
  income: reached('income'),
});

const laid = (key: string, what: string, example: string) => about(z.optional(laidOver(key)), what, example);

export const stress = mapOf(
  'stress',
  closed('a stress', {
    name: about(z.optional(text('Main supplier fails')), 'How people call it. Default: its id in words.', 'Main supplier fails'),
    note: about(z.optional(text('As in 2018')), 'Anything a reader should know.', 'As in 2018'),
    every: about(z.optional(every), 'What happens to every line of a section.', '{ savings: { scale: 75%, delay: 12 } }'),
    assumptions: laid('assumptions', 'Assumptions laid over those of the scenario.', '{ discount_rate: 3% }'),
    ...(Object.fromEntries(
      sections.map((section) => [section, laid(section, `Lines laid over those of \`${section}\`.`, '{ network: { scale: 130% } }')]),
    ) as Record<Section, ReturnType<typeof laid>>),
    migration: laid('migration', 'Laid over `migration`.', '{ cloud: { cost_per_unit: £2.1k } }'),
    channels: laid('channels', 'Laid over `channels`.', '{ blue-badge: { volume: 18k } }'),
    energy: laid('energy', 'Laid over `energy`.', '{ price: £0.21 }'),
  }),
);
