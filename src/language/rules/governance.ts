/** Why a case is put forward, and who has said yes. */
import { approvalRoutes, justifications } from '../../core/scenario.js';
import type { Approval, ApprovalRoute, Justification, Scenario } from '../../core/scenario.js';
import type { Given } from '../../core/figure.js';
import { keySpanAt } from '../tree.js';
import type { MapNode } from '../tree.js';
import type { WrittenScenario } from '../written.js';

export const governanceOf = (written: WrittenScenario, root: MapNode): Pick<Scenario, 'justification' | 'approvals'> => ({
  justification: new Map(
    justifications.flatMap((kind): readonly (readonly [Justification, Given<string>])[] => {
      const reason = written.justification?.[kind];
      return reason ? [[kind, reason]] : [];
    }),
  ),
  approvals: new Map(
    approvalRoutes.flatMap((route): readonly (readonly [ApprovalRoute, Approval])[] => {
      const approval = written.approvals?.[route];
      if (!approval?.by) return [];
      const { by, status, date, reference } = approval;
      const state = status?.value ?? 'given';
      const span = keySpanAt(root, ['approvals', route]);
      return [[route, { by: by.value, state, date: date?.value, reference: reference?.value, span }]];
    }),
  ),
});
