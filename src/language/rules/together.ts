/** Scenarios that are to make one plan: whether they can be added up, and whether they should be. */
import { sameHorizon } from '../../core/arithmetic/calendar.js';
import type { BaseConflict } from '../../core/plan/base-budget.js';
import type { Scenario } from '../../core/scenario.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../diagnostics/span.js';
import type { MapNode } from '../tree.js';
import { horizonWords } from './years.js';

/** A scenario of the plan and where its keys stand. */
export interface Joined {
  readonly scenario: Scenario;
  readonly root: MapNode;
  /** The one name of its own file. */
  readonly identity: string;
}

const placeOf = ({ root }: Joined, key: string): Span => root.entries.get(key)?.keySpan ?? root.span;

const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a.trim().toLowerCase() === b?.trim().toLowerCase();

/** What stands against adding the scenarios up: another horizon, the same file twice; and a warning where two are options of one case. */
export const togetherness = (joined: readonly Joined[]): readonly Diagnostic[] => {
  const [first] = joined;
  if (!first) return [];
  return joined.flatMap((each, part) => {
    const earlier = joined.slice(0, part);
    const twice = earlier.some(({ identity }) => identity === each.identity);
    if (twice) return [diagnose('plan-same-file', placeOf(each, 'title'), { title: each.scenario.title })];
    const told: Diagnostic[] = [];
    if (!sameHorizon(first.scenario.horizon, each.scenario.horizon)) {
      const words = { own: horizonWords(each.scenario.horizon), theirs: horizonWords(first.scenario.horizon), title: first.scenario.title };
      told.push(diagnose('plan-horizon', placeOf(each, 'horizon'), words));
    }
    const alternatives = earlier.filter(({ scenario }) => sameText(scenario.case, each.scenario.case));
    if (alternatives.length > 0) {
      told.push(
        diagnose('plan-alternatives', placeOf(each, 'title'), {
          title: each.scenario.title,
          others: alternatives.map(({ scenario }) => scenario.title),
          businessCase: each.scenario.case ?? '',
        }),
      );
    }
    return told;
  });
};

/** Base budget lines that scenarios share and do not leave alike. */
export const baseBudgetConflicts = (conflicts: readonly BaseConflict[], joined: readonly Joined[]): readonly Diagnostic[] =>
  conflicts.flatMap(({ kind, first, firstPart, otherPart, other }) => {
    const [holder, leaver] = [joined[firstPart], joined[otherPart]];
    if (!holder || !leaver) return [];
    const words = { line: first.line.id, title: holder.scenario.title };
    return kind === 'different' && other
      ? [diagnose('plan-base-differs', other.line.span, words)]
      : [diagnose('plan-base-left-out', placeOf(leaver, 'title'), words)];
  });
