/** What was really compared: the inputs in which options differ, each with the place where it was written. */
import type { Span } from '../../diagnostics/span.js';

/** One input of a scenario as written: a line's amount, one of its fields, an assumption, a figure of a driver. */
export interface WrittenInput {
  /** `capital/devices`, `capital/devices.scale`, `assumptions.discount_rate`. */
  readonly id: string;
  /** The line or the driver that it says something of; null where it stands by itself. */
  readonly of: string | null;
  /** As people read it. */
  readonly text: string;
  /** The same for inputs that mean the same, however they are written. */
  readonly meaning: string;
  readonly span: Span;
}

/** A scenario's inputs by id, in the order of its files. */
export type Inputs = ReadonlyMap<string, WrittenInput>;

export interface ChangedInput {
  readonly id: string;
  /** One to each scenario; null where it does not say. */
  readonly written: readonly (WrittenInput | null)[];
}

/**
 * Inputs that are not the same in all. Where a line or a driver is missing from one of them, that is
 * the news: its fields are not listed as well.
 */
export const changedInputs = (scenarios: readonly Inputs[]): readonly ChangedInput[] => {
  const ids = [...new Set(scenarios.flatMap((inputs) => [...inputs.keys()]))];
  const everywhere = (id: string): boolean => scenarios.every((inputs) => inputs.has(id));
  return ids.flatMap((id): ChangedInput[] => {
    const written = scenarios.map((inputs) => inputs.get(id) ?? null);
    const of = written.find((each) => each !== null)?.of ?? null;
    if (of !== null && !everywhere(of)) return [];
    return new Set(written.map((each) => each?.meaning ?? null)).size > 1 ? [{ id, written }] : [];
  });
};
