/** Who must approve the proposal, by what it costs: the limits and names of the rule `approval-route`, which checks judge by. */
import type { Approval, ApprovalRoute } from '../../core/scenario.js';
import { approvalRoute, costOf, crossing, revenueEffectOf } from '../../policy/rules/approval-route.js';
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

const { board_over, key_decision_over, board, executive, council } = approvalRoute.settings;

/** The routes that the proposal must take, the nearest first; empty where it is below every limit. */
export const routesOf = (of: CommitteeCase): readonly Route[] => {
  const { appraisal } = of.chosen;
  const { scenario } = appraisal;
  const sized = { scenario, appraisal };
  const approval = (route: ApprovalRoute): Pick<Route, 'approval'> => ({ approval: scenario.approvals.get(route) });
  const cost = costOf(sized);
  const effect = revenueEffectOf([sized]);
  const crossed = crossing(sized);
  return [
    ...(cost.gt(board_over.value)
      ? [
          {
            ...approval('board'),
            by: board.value,
            why: say`whole cost of ${money(cost, of)}, above ${named(`£${grouped(board_over.value, 0)}`)}`,
          },
        ]
      : []),
    ...(effect.gt(key_decision_over.value)
      ? [
          {
            ...approval('key_decision'),
            by: executive.value,
            why: say`a key decision: effect on revenue, of a year or of all years, of ${money(effect, of)}, above ${named(`£${grouped(key_decision_over.value, 0)}`)}`,
          },
        ]
      : []),
    ...(crossed ? [{ ...approval('council'), by: council.value, why: [named(crossed.why)] }] : []),
  ].map((route) => ({ ...route, by: route.approval?.by ?? route.by }));
};
