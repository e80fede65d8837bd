/** Who must approve the proposal, by what it costs: the limits and names of the rule `approval-route` that are in force, by which checks judge too. */
import type { Approval, ApprovalRoute } from '../../core/scenario.js';
import { costOf, crossing, revenueEffectOf } from '../../policy/rules/approval-route.js';
import { grouped } from '../figures-in-words.js';
import { money } from './telling.js';
import type { CommitteeCase } from './case.js';
import { named, say } from './section.js';
import type { Words } from './section.js';

export interface Route {
  /** Who decides. */
  readonly by: string;
  /** Why the proposal has to go there, for brackets. */
  readonly why: Words;
  /** What the scenario says of it; nothing where it says nothing. */
  readonly approval: Approval | undefined;
}

/** The routes that the proposal must take, the nearest first; empty where it is below every limit, and where the council asks for none. */
export const routesOf = (of: CommitteeCase): readonly Route[] => {
  if (!of.approvalLimits) return [];
  const { appraisal } = of.chosen;
  const { board_over: boardOver, key_decision_over: keyDecisionOver, board, executive, council } = of.approvalLimits;
  const { scenario } = appraisal;
  const sized = { scenario, appraisal };
  const approval = (route: ApprovalRoute): Pick<Route, 'approval'> => ({ approval: scenario.approvals.get(route) });
  const cost = costOf(sized);
  const effect = revenueEffectOf([sized]);
  const crossed = crossing(sized);
  return [
    ...(cost.gt(boardOver)
      ? [
          {
            ...approval('board'),
            by: board,
            why: say`whole cost of ${money(cost, of)}, above ${named(`£${grouped(boardOver, 0)}`)}`,
          },
        ]
      : []),
    ...(effect.gt(keyDecisionOver)
      ? [
          {
            ...approval('key_decision'),
            by: executive,
            why: say`a key decision: effect on revenue, of a year or of all years, of ${money(effect, of)}, above ${named(`£${grouped(keyDecisionOver, 0)}`)}`,
          },
        ]
      : []),
    ...(crossed ? [{ ...approval('council'), by: council, why: [named(crossed.why)] }] : []),
  ].map((route) => ({ ...route, by: route.approval?.by ?? route.by }));
};
