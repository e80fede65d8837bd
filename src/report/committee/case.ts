/** What the section of a committee report is made from: one proposal in every result. */
import { decimal } from '../../core/arithmetic/decimal.js';
import { appraise } from '../../core/appraisal/appraise.js';
import { Fault } from '../../core/figure.js';
import type { Comparison } from '../../core/options/comparison.js';
import { decisionOf } from '../../core/options/decision.js';
import type { Decision } from '../../core/options/decision.js';
import { mainLevers } from '../../core/options/levers.js';
import { ranked, rankingMeasure } from '../../core/options/ranking.js';
import type { Ranked, RankingMeasure } from '../../core/options/ranking.js';
import { stressResults } from '../../core/options/stress.js';
import type { StressResult, StressTest } from '../../core/options/stress.js';
import { planOf } from '../../core/plan/plan.js';
import type { BothChargings, Plan } from '../../core/plan/plan.js';
import type { Subject, SubjectScenario } from '../document/subject.js';
import type { ApprovalLimits } from '../../policy/rules/approval-route.js';
import type { MoneyDisplay } from '../model.js';
import type { Simulated, SimulatedOption } from '../simulation/simulated.js';

/** The draws of all options, and the chosen one's among them. */
export interface Drawn {
  readonly simulated: Simulated;
  readonly option: SimulatedOption;
}

/** One proposal, alone or among options, in every result. */
export interface CommitteeCase {
  /** The option that the report is about. */
  readonly chosen: Ranked;
  /** All options; the chosen one alone where no other was given. */
  readonly comparison: Comparison;
  /** The chosen option in the medium term financial plan, and under both choices of who bears financing. */
  readonly plan: Plan;
  readonly both: BothChargings;
  /** In the order of the comparison's options. */
  readonly stress: readonly StressResult[];
  /** Switching values of the chosen option's main inputs. */
  readonly decision: Decision;
  /** What its ranges come to when they are drawn; null where they are not. */
  readonly drawn: Drawn | null;
  /** Above what somebody must approve it, and who; null where the council asks for no approval. */
  readonly approvalLimits: ApprovalLimits | null;
  /** The unit of the tables. */
  readonly unit: MoneyDisplay;
}

/** Years within which councils usually want their money back. */
const paybackLimit = decimal(5);

const netPresentValue: RankingMeasure | undefined = rankingMeasure('net_present_value');

/** One scenario as a comparison of itself with its baseline. */
const alone = ({ appraisal, file, baselineFile }: SubjectScenario): Comparison => {
  if (!netPresentValue) throw new Fault('there is no net present value to rank by');
  const { baseline } = appraisal.scenario;
  return {
    by: netPresentValue,
    options: ranked([{ file, appraisal }], netPresentValue),
    baseline: baseline ? { file: baselineFile ?? '', appraisal: appraise(baseline) } : null,
  };
};

/** The draws of the scenario at a place of the subject; null where it has no range. */
const drawnAt = ({ simulation }: Subject, place: number): Drawn | null => {
  if (simulation === null || 'without' in simulation) return null;
  const option = simulation.options[place];
  return option && option.inputs.length > 0 ? { simulated: simulation, option } : null;
};

const caseOf = (
  comparison: Comparison,
  chosen: Ranked,
  plan: Plan,
  tests: readonly StressTest[],
  { unit, drawn, approvalLimits }: Pick<CommitteeCase, 'unit' | 'drawn' | 'approvalLimits'>,
): CommitteeCase => {
  const charged = (chargedTo: 'service' | 'corporate'): Plan => planOf([chosen.appraisal], { chargedTo });
  return {
    chosen,
    comparison,
    plan,
    both: { corporate: charged('corporate'), service: charged('service') },
    stress: stressResults(comparison, tests),
    decision: decisionOf(comparison, chosen, paybackLimit, mainLevers),
    drawn,
    approvalLimits,
    unit,
  };
};

/** The proposals of a subject: the first of the options it compares, else each of its scenarios. */
export const committeeCases = (subject: Subject): readonly CommitteeCase[] => {
  const { comparison, scenarios, planPage, stressTests, unit } = subject;
  const tests = stressTests();
  const [first] = comparison?.options ?? [];
  const byPolicy = (place: number): ApprovalLimits | null => scenarios[place]?.approvalLimits() ?? null;
  if (comparison && first) {
    const known = { unit, drawn: drawnAt(subject, 0), approvalLimits: byPolicy(0) };
    return [caseOf(comparison, first, planOf([first.appraisal]), tests, known)];
  }
  return scenarios.flatMap((scenario, place) => {
    const own = alone(scenario);
    const [chosen] = own.options;
    if (!chosen) return [];
    const plan = scenarios.length === 1 && planPage.partner === null ? planPage.plan : planOf([scenario.appraisal]);
    const ownTests = tests.map((test) => ({ ...test, options: test.options.slice(place, place + 1) }));
    return [caseOf(own, chosen, plan, ownTests, { unit, drawn: drawnAt(subject, place), approvalLimits: byPolicy(place) })];
  });
};
