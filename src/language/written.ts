/** A scenario as written: what zod has read, before the horizon gives its years a place. */
import type * as z from 'zod/mini';
import type { Section } from '../core/line.js';
import type { Keyed } from './schema/field.js';
import type { scenarioSchema } from './schema/scenario.js';
import type { sectionLines } from './schema/sections.js';

/** Fields that could not be read are absent; the mistakes about them are already told. */
export type WrittenScenario = Partial<z.output<typeof scenarioSchema>>;

type UnionToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never;

type LineOf<S extends Section> = z.output<(typeof sectionLines)[S]>;

/** A line of any section: every field of every section, each perhaps absent. `kind` differs by section and is looked up there. */
export type WrittenLine = Partial<Omit<UnionToIntersection<{ [S in Section]: Omit<LineOf<S>, 'kind'> }[Section]>, never>> & {
  readonly kind?: LineOf<'savings'>['kind'] | LineOf<'income'>['kind'];
};

export type KeyedLine = Keyed<WrittenLine>;

type Part<K extends keyof WrittenScenario> = NonNullable<WrittenScenario[K]>;

/** Drivers as written. A field that could not be read may be absent, whatever its type says. */
export type WrittenMigration = Part<'migration'>;
export type WrittenChannel = Part<'channels'>[number];
export type WrittenEnergy = Part<'energy'>;

/** Ranges as written, their spellings read. */
export type WrittenUncertainty = Partial<Part<'uncertainty'>>;
