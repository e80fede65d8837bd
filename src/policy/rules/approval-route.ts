/** Who must say yes: by the size of the whole project, however many files it is written in. */
import { yearsOf } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { larger, sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, totalOf } from '../../core/arithmetic/profile.js';
import type { ApprovalRoute, Line } from '../../core/scenario.js';
import { shareFrom } from '../../core/plan/effect.js';
import { price, text } from '../../language/schema/leaves.js';
import type { Span } from '../../diagnostics/span.js';
import { pounds } from '../in-words.js';
import { linesOf } from '../lines.js';
import { revenueEffect } from '../revenue.js';
import { rule, setting } from '../rule.js';
import type { Subject } from '../subject.js';

export interface Facts {
  readonly route: ApprovalRoute;
  readonly by: string;
  readonly sought: boolean;
  readonly why: string;
  /** Files of the case besides this one. */
  readonly others: number;
  /** What this file alone comes to. */
  readonly own: Decimal | null;
}

/** What the limits look at, for who tells of a proposal without judging it. */
export type Sized = Pick<Subject, 'scenario' | 'appraisal'>;

/** Capital and other cost of a scenario over all its years. */
export const costOf = ({ appraisal }: Sized): Decimal => totalOf(appraisal.profile.total_cost.value);

type Effects = ReadonlyMap<Year, Decimal>;

const added = (all: readonly Effects[]): Effects => {
  const sum = new Map<Year, Decimal>();
  for (const effects of all) for (const [year, effect] of effects) sum.set(year, (sum.get(year) ?? zero).plus(effect));
  return sum;
};

const effectsOf = (sized: Sized): Effects => {
  const effect = revenueEffect(sized);
  return new Map(yearsOf(sized.scenario.horizon).map((year, column) => [year, at(effect, column)]));
};

/** The largest effect on revenue, up or down: of any year, or of all years together. */
const largestEffect = (effects: Effects): Decimal => {
  const all = [...effects.values()];
  return [...all, sumOf(all)].reduce((most, each) => larger(most, each.abs()), zero);
};

/** The effect of several scenarios on revenue: the largest of any year, or of all years together. */
export const revenueEffectOf = (parts: readonly Sized[]): Decimal => largestEffect(added(parts.map(effectsOf)));

interface Size {
  readonly cost: Decimal;
  readonly effects: Effects;
}

/** The size of a scenario is asked for by every part of its project, and that of a project too: each is worked out once. */
const sizes = new WeakMap<object, Size>();

const remembered = (key: object, work: () => Size): Size => {
  const size = sizes.get(key) ?? work();
  sizes.set(key, size);
  return size;
};

const sizeOf = (subject: Subject): Size => remembered(subject, () => ({ cost: costOf(subject), effects: effectsOf(subject) }));

const sizeOfAll = (parts: readonly Subject[]): Size =>
  remembered(parts, () => {
    const each = parts.map(sizeOf);
    return { cost: sumOf(each.map(({ cost }) => cost)), effects: added(each.map(({ effects }) => effects)) };
  });

/** Capital that revenue pays for, or revenue that capital receipts pay for. */
export const crossing = (subject: Sized): { readonly line: Line; readonly at: Span; readonly why: string } | null => {
  for (const { line } of linesOf(subject, 'capital', 'one_off')) {
    const source = line.section === 'capital' ? 'revenue' : 'capital-receipts';
    if (shareFrom(line, source).isZero()) continue;
    const why = line.section === 'capital' ? `revenue pays for capital (${line.name})` : `capital receipts pay for revenue (${line.name})`;
    return { line, at: line.funding.find((each) => each.source === source)?.span ?? line.span, why };
  }
  return null;
};

export const approvalRoute = rule({
  id: 'approval-route',
  title: 'The right people approve it',
  purpose:
    'A project above a limit names who must approve it: the board, the executive for a key decision, the Council where capital and revenue pay for one another.',
  source:
    'Oxfordshire County Council, Corporate ICT Strategy, September 2010, line 80; notices of key decisions, 2020 and 2023; virement rules, 2004',
  severity: 'route',
  settings: {
    board_over: setting(price(), '£100,000', 'The cost of the whole project, all years, above which the board must approve.'),
    key_decision_over: setting(price(), '£500,000', 'The effect on revenue, of a year or of all years, above which it is a key decision.'),
    board: setting(text(), 'the programme board', 'How the board is called.'),
    executive: setting(text(), 'the Cabinet', 'Who takes key decisions.'),
    council: setting(text(), 'full Council', 'Who decides where capital and revenue pay for one another.'),
  },
  *judge(subject, { board_over, key_decision_over, board, executive, council }, partsOf) {
    const parts = partsOf();
    const needed = function* (route: ApprovalRoute, who: string, why: string, at: Span, own: Decimal | null) {
      if (parts.some(({ scenario }) => scenario.approvals.get(route)?.state === 'given')) return;
      const sought = subject.scenario.approvals.get(route);
      const facts: Facts = { route, by: sought?.by ?? who, sought: sought !== undefined, why, others: parts.length - 1, own };
      yield { at: sought?.span ?? at, facts };
    };
    const own = sizeOf(subject);
    const { cost, effects } = sizeOfAll(parts);
    const at = subject.placeOf('approvals');
    if (cost.gt(board_over))
      yield* needed('board', board, `the project costs ${pounds(cost)} over its years, above ${pounds(board_over)}`, at, own.cost);
    const effect = largestEffect(effects);
    if (effect.gt(key_decision_over))
      yield* needed(
        'key_decision',
        executive,
        `the project moves revenue by ${pounds(effect)}, above ${pounds(key_decision_over)}`,
        at,
        largestEffect(own.effects),
      );
    const crossed = crossing(subject);
    if (crossed) yield* needed('council', council, crossed.why, crossed.at, null);
  },
  says: ({ by, sought, why, others, own }: Facts) => {
    const split =
      others > 0 && own !== null
        ? ` (this file ${pounds(own)}, counted with ${others === 1 ? 'another' : `${others} others`} of its case)`
        : '';
    return `${why}${split}: ${by} must approve it${sought ? ', and is only to be asked so far' : ''}`;
  },
  mend({ route, by, sought, others, own }: Facts) {
    const options = others > 0 && own !== null ? ' If the files are options, of which one is chosen, give them one `baseline`.' : '';
    return sought
      ? `Take \`status: sought\` out once it is given, and add its date.${options}`
      : `When it is given, write \`approvals: { ${route}: { by: ${by}, date: … } }\`; until then \`status: sought\`.${options}`;
  },
});
