/** Who must say yes: by the size of the whole project, however many files it is written in. */
import { yearsOf } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { decimal, larger, sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, totalOf } from '../../core/arithmetic/profile.js';
import type { Line } from '../../core/line.js';
import type { ApprovalRoute } from '../../core/scenario.js';
import { shareFrom } from '../../core/plan/effect.js';
import { price, text } from '../../language/schema/leaves.js';
import type { Span } from '../../diagnostics/span.js';
import { pounds, poundsApart } from '../in-words.js';
import { linesOf } from '../lines.js';
import { revenueEffect } from '../revenue.js';
import { caseRule, setting } from '../rule.js';
import type { CasePart, ValuesOf } from '../rule.js';
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

/** What is kept of a file: figures as digits, so that they can go from one thread to another. */
export interface ProjectPart extends CasePart {
  readonly cost: string;
  readonly effects: readonly (readonly [Year, string])[];
  readonly given: readonly ApprovalRoute[];
  /** Who is to be asked, where the file says so. */
  readonly sought: Partial<Readonly<Record<ApprovalRoute, string>>>;
  /** Why capital and revenue pay for one another; null where they do not. */
  readonly crossed: string | null;
  readonly limits: { readonly board: string; readonly keyDecision: string };
  readonly names: Readonly<Record<'board' | 'executive' | 'council', string>>;
}

interface Size {
  readonly cost: Decimal;
  readonly effects: Effects;
}

/** The size of a file is asked for by every part of its project, and that of a project too: each is worked out once. */
const sizes = new WeakMap<object, Size>();

const remembered = (key: object, work: () => Size): Size => {
  const size = sizes.get(key) ?? work();
  sizes.set(key, size);
  return size;
};

const sizeOf = (part: ProjectPart): Size =>
  remembered(part, () => ({
    cost: decimal(part.cost),
    effects: new Map(part.effects.map(([year, effect]) => [year, decimal(effect)])),
  }));

const together = (all: readonly Size[]): Size => ({
  cost: sumOf(all.map(({ cost }) => cost)),
  effects: added(all.map(({ effects }) => effects)),
});

const sizeOfAll = (parts: readonly ProjectPart[]): Size => remembered(parts, () => together(parts.map(sizeOf)));

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

const routes = ['board', 'key_decision', 'council'] as const satisfies readonly ApprovalRoute[];

export const approvalRoute = caseRule({
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
  part(subject, { board_over, key_decision_over, board, executive, council }): ProjectPart {
    const { approvals } = subject.scenario;
    const crossed = crossing(subject);
    const title = subject.placeOf('approvals');
    return {
      places: routes.map((route) => approvals.get(route)?.span ?? (route === 'council' ? crossed?.at : undefined) ?? title),
      cost: costOf(subject).toFixed(),
      effects: [...effectsOf(subject)].map(([year, effect]) => [year, effect.toFixed()]),
      given: routes.filter((route) => approvals.get(route)?.state === 'given'),
      sought: Object.fromEntries(
        routes.flatMap((route) => {
          const approval = approvals.get(route);
          return approval ? [[route, approval.by]] : [];
        }),
      ),
      crossed: crossed?.why ?? null,
      limits: { board: board_over.toFixed(), keyDecision: key_decision_over.toFixed() },
      names: { board, executive, council },
    };
  },
  *judgePart(own, others: readonly ProjectPart[]) {
    const isAmong = others.includes(own);
    const needed = function* (route: (typeof routes)[number], who: string, why: string, alone: Decimal | null) {
      if ([own, ...others].some(({ given }) => given.includes(route))) return;
      const sought = own.sought[route];
      const facts: Facts = {
        route,
        by: sought ?? who,
        sought: sought !== undefined,
        why,
        others: isAmong ? others.length - 1 : others.length,
        own: alone,
      };
      yield { place: routes.indexOf(route), facts };
    };
    const { names, limits } = own;
    const alone = sizeOf(own);
    const { cost, effects } = isAmong ? sizeOfAll(others) : together([alone, sizeOfAll(others)]);
    const [boardOver, keyDecisionOver] = [decimal(limits.board), decimal(limits.keyDecision)];
    if (cost.gt(boardOver)) {
      const [all, limit] = poundsApart(cost, boardOver);
      yield* needed('board', names.board, `the project costs ${all} over its years, above ${limit}`, alone.cost);
    }
    const effect = largestEffect(effects);
    if (effect.gt(keyDecisionOver)) {
      const [all, limit] = poundsApart(effect, keyDecisionOver);
      yield* needed('key_decision', names.executive, `the project moves revenue by ${all}, above ${limit}`, largestEffect(alone.effects));
    }
    if (own.crossed !== null) yield* needed('council', names.council, own.crossed, null);
  },
  says: ({ by, sought, why, others, own }: Facts) => {
    const split =
      others > 0 && own !== null
        ? ` (this file ${pounds(own)}, counted with ${others === 1 ? 'another' : `${others} others`} of its case)`
        : '';
    return `${why}${split}: ${by} must approve it${sought ? ', and has not yet done so' : ''}`;
  },
  mend({ route, by, sought, others, own }: Facts) {
    const options = others > 0 && own !== null ? ' If the files are options, of which one is chosen, give them one `baseline`.' : '';
    return sought
      ? `Take \`status: sought\` out once it is given, and add its date.${options}`
      : `When it is given, write \`approvals: { ${route}: { by: ${by}, date: … } }\`; until then \`status: sought\`.${options}`;
  },
});

/** The limits and names in force. */
export type ApprovalLimits = ValuesOf<typeof approvalRoute.settings>;
