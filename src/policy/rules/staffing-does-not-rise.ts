/** A new post is paid for by one that goes: neither posts nor their cost rise. */
import { yearLabel } from '../../core/arithmetic/calendar.js';
import { zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { negated } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { LineFigures } from '../../core/lines/line.js';
import { choice } from '../../language/schema/leaves.js';
import { numbersApart, poundsApart } from '../in-words.js';
import { levelsOf, riserIn, rises, stepsOf } from '../levels.js';
import type { Levels } from '../levels.js';
import { beforeInflation, linesOf, yearPlace } from '../lines.js';
import { cannotJudge, rule, setting } from '../rule.js';
import type { Found } from '../rule.js';
import type { Subject } from '../subject.js';

export interface Facts {
  readonly what: 'posts' | 'staff cost';
  readonly year: string;
  readonly before: Decimal;
  readonly now: Decimal;
  readonly riser: string | null;
}

const isStaff = ({ line }: LineFigures): boolean =>
  (line.subjective === 'employees' || line.shape.kind === 'posts') && (line.section !== 'savings' || line.kind === 'cashable');

/** What staff come to by year, a saving negative. */
const levelsOfStaff = (lines: readonly LineFigures[], { scenario }: Subject, levelOf: (figures: LineFigures) => Profile): Levels =>
  levelsOf(
    lines.map((figures) => {
      const { line } = figures;
      return { line, name: line.name, levels: line.section === 'savings' ? negated(levelOf(figures)) : levelOf(figures) };
    }),
    scenario.horizon,
  );

/** Posts a year, months and ramp in: what they cost before inflation, over what one costs; none where that is nothing or no post is given. */
const postsOf = ({ line, estimate }: LineFigures, subject: Subject): Profile => {
  const costEach = line.shape.kind === 'posts' ? line.shape.costPerPost.value : zero;
  return beforeInflation(line, estimate.value, subject).map((cost) => (costEach.isZero() ? zero : cost.div(costEach)));
};

export const staffingDoesNotRise = rule({
  id: 'staffing-does-not-rise',
  title: 'Staffing does not rise',
  purpose: 'Neither the number of posts nor the cost of staff is higher in any year than in the year before.',
  source: 'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraph 29',
  severity: 'error',
  settings: {
    measured: setting(choice('what may not rise', ['posts-and-cost', 'posts', 'cost']), 'posts-and-cost', 'Posts, their cost, or both.'),
    prices: setting(
      choice('the prices', ['before-inflation', 'cash']),
      'before-inflation',
      'Cost before inflation, so that a pay award is no rise, or in cash.',
    ),
    temporary: setting(
      choice('whether temporary staff count', ['left-out', 'counted']),
      'left-out',
      'Whether staff under `one_off`, who leave again, count.',
    ),
  },
  *judge(subject, { measured, prices, temporary }): Iterable<Found<Facts>> {
    const sections = ['base_budget', ...(temporary === 'counted' ? (['one_off'] as const) : []), 'recurring', 'savings'] as const;
    const staff = linesOf(subject, ...sections).filter(isStaff);
    if (staff.length === 0) {
      yield cannotJudge(
        subject.placeOf('base_budget'),
        'no line is marked as staff, so whether staffing rises is not known',
        'Write staff as `posts:` with `cost_per_post:`, or mark the line `subjective: employees`.',
      );
      return;
    }
    const found = function* (what: Facts['what'], levels: Levels) {
      for (const step of stepsOf(levels).filter(rises)) {
        const year = subject.scenario.horizon.firstYear + step.column;
        const riser = riserIn(levels, step.column);
        yield {
          at: riser?.line ? yearPlace(riser.line, year) : subject.placeOf('base_budget'),
          facts: { what, year: yearLabel(year), before: step.before, now: step.now, riser: riser?.name ?? null },
        };
      }
    };
    if (measured !== 'posts') {
      const cost = ({ line, financial }: LineFigures): Profile =>
        prices === 'cash' ? financial.value : beforeInflation(line, financial.value, subject);
      yield* found('staff cost', levelsOfStaff(staff, subject, cost));
    }
    if (measured === 'cost') return;
    const uncounted = staff.find(({ line }) => line.section !== 'base_budget' && line.shape.kind !== 'posts');
    if (uncounted) {
      yield cannotJudge(
        uncounted.line.span,
        `${uncounted.line.name} is given as money, so whether posts rise is not known`,
        'Write it as `posts:` with `cost_per_post:`; or let the rule look at `cost` alone.',
      );
      return;
    }
    const counted = staff.filter(({ line }) => line.shape.kind === 'posts');
    yield* found(
      'posts',
      levelsOfStaff(counted, subject, (figures) => postsOf(figures, subject)),
    );
  },
  says({ what, year, before, now, riser }: Facts) {
    const [from, to] = what === 'posts' ? numbersApart(before, now) : poundsApart(before, now);
    const verb = what === 'posts' ? 'posts rise' : 'staff cost rises';
    return `${verb} in ${year}, from ${from} to ${to}${riser === null ? '' : `; what adds most is ${riser}`}`;
  },
  mend: () => 'Name under `savings` the post that goes for it; where a rise is agreed, waive this rule and consult on it.',
});
