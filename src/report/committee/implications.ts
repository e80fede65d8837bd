/** Financial implications: what is asked for, in the order in which a committee hears it (capital, savings, ongoing revenue), and what it does to the budget. */
import { at, isBlank, minus, plus } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { PlanGroup } from '../../core/plan/effect.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { Horizon } from '../../core/arithmetic/calendar.js';
import { fallsEveryYear } from '../plan/financing-table.js';
import { shownIn } from '../rounding.js';
import { organisationName } from '../run-report.js';
import { budgetTable, movementsByGroup } from '../plan/movements-table.js';
import { pageOf } from '../plan/page.js';
import type { PlanPage } from '../plan/page.js';
import type { CommitteeCase } from './case.js';
import { against, money, moneyAsShown, moneySum, percentOf, span, spanNamed, yearIn, yearly } from './telling.js';
import { enumerated, heading, named, paragraph, quoted, say, sentences, subheading } from './section.js';
import type { Block, Words } from './section.js';

/** A sentence of the author's, with its full stop. */
const ownSentence = (words: string): Words => [named(/[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)];

const proposal = ({ chosen: { appraisal } }: CommitteeCase): Block => {
  const { scenario } = appraisal;
  const organisation = organisationName(appraisal);
  const of = organisation === undefined ? [] : say` of ${named(organisation)}`;
  return paragraph(
    sentences(
      scenario.case === undefined
        ? say`This section gives the financial implications of ${quoted(scenario.title)}, a business case${of}.`
        : say`This section gives the financial implications of ${quoted(scenario.title)}, an option of the business case ${quoted(scenario.case)}${of}.`,
      scenario.summary === undefined ? null : ownSentence(scenario.summary),
      say`It covers ${spanNamed(scenario.horizon)} and is measured against ${against(appraisal)}. Amounts are cash unless they are called real or discounted.`,
    ),
  );
};

const capital = (of: CommitteeCase): Block => {
  const { chosen, comparison } = of;
  const { measures, profile, scenario } = chosen.appraisal;
  const total = measures.total_capital.value;
  const oneOff = measures.total_one_off.value;
  const external = measures.total_external_funding.value;
  const first = profile.capital.value.findIndex((value) => !value.isZero());
  const isSpread = !at(profile.capital.value, first).eq(total);
  const baseline = comparison.baseline?.appraisal;
  return paragraph(
    sentences(
      total.isZero()
        ? say`The proposal needs no capital.`
        : isSpread
          ? say`The proposal needs ${money(total, of)} over ${span(scenario.horizon)}, ${yearly(profile.capital.value, first, of)} of it in ${yearIn(scenario.horizon, first)}.`
          : say`The proposal needs ${money(total, of)}, all of it in ${yearIn(scenario.horizon, first)}.`,
      oneOff.isZero() ? say`There is no one-off revenue cost.` : say`One-off revenue cost comes to ${money(oneOff, of)}.`,
      external.isZero() ? null : say`Others pay ${money(external, of)} of capital and one-off cost.`,
      baseline && !baseline.measures.total_capital.value.isZero()
        ? say`${quoted(baseline.scenario.title)} would need capital of ${money(baseline.measures.total_capital.value, of)} itself.`
        : null,
    ),
    'Capital investment.',
  );
};

const savings = (of: CommitteeCase): Block => {
  const { measures, profile, scenario, lines } = of.chosen.appraisal;
  const last = scenario.horizon.years - 1;
  const total = measures.total_savings.value;
  const notCashable = lines.filter(({ line }) => line.section === 'savings' && line.kind !== 'cashable');
  return paragraph(
    sentences(
      total.isZero()
        ? say`No cashable savings are expected.`
        : say`Cashable savings of ${money(total, of)} are expected over ${span(scenario.horizon)}, with ${yearly(profile.savings.value, last, of)} a year by ${yearIn(scenario.horizon, last)}.`,
      measures.total_recurring.value.isZero()
        ? say`No running cost is added.`
        : say`New and higher running cost comes to ${money(measures.total_recurring.value, of)}, and to ${yearly(profile.recurring.value, last, of)} a year by ${yearIn(scenario.horizon, last)}.`,
      measures.total_income.value.isZero() ? null : say`Income of ${money(measures.total_income.value, of)} is expected.`,
      notCashable.length === 0
        ? null
        : say`Savings of ${moneySum(
            notCashable.flatMap(({ financial }) => financial.value),
            of,
          )} lower no budget, and are in no figure of this section but the economic ones: ${enumerated(notCashable.map(({ line }) => [named(line.name)]))}.`,
    ),
    'Expected savings.',
  );
};

/** What the service costs a year without one-offs, and what of it the proposal changes. */
const ongoingOf = ({ profile: { base_budget: base, recurring, savings: saved, income } }: Appraisal) => {
  const columns = base.value.length;
  const change = minus(minus(plus(columns, [recurring.value]), saved.value), income.value);
  return { base: base.value, change, level: plus(columns, [base.value, change]) };
};

/** The figures of `run` that make the ongoing cost of a year. */
const ongoingParts = ({ profile }: Appraisal, column: number): readonly [base: Profile, change: Profile] => [
  [at(profile.base_budget.value, column)],
  [at(profile.recurring.value, column), at(profile.savings.value, column).neg(), at(profile.income.value, column).neg()],
];

/** Columns as years, those that follow one another as a run: `2025/26` and `2028/29 to 2036/37`. */
const runsOf = (columns: readonly number[], horizon: Horizon): readonly Words[] => {
  const runs = columns.reduce<readonly (readonly number[])[]>((before, column) => {
    const last = before.at(-1);
    return last?.at(-1) === column - 1 ? [...before.slice(0, -1), [...last, column]] : [...before, [column]];
  }, []);
  return runs.map((run) => {
    const [first, last] = [yearIn(horizon, run[0] ?? 0), yearIn(horizon, run.at(-1) ?? 0)];
    return run.length === 1 ? [first] : say`${first} to ${last}`;
  });
};

/** Whether a budget falls in every year, the first against the base, and if not, when it does not. A moment before the first year holds no budget. */
export const everyYear = (level: Profile, base: Profile, horizon: Horizon): Words => {
  const first = horizon.instant ? 1 : 0;
  const [own, opening] = [level.slice(first), base.slice(first)];
  if (fallsEveryYear(own, opening)) return say`falls in every year`;
  const rises = own.flatMap((value, place): readonly number[] =>
    value.gte(place === 0 ? at(opening, 0) : at(own, place - 1)) ? [place + first] : [],
  );
  return rises.length === own.length
    ? say`does not fall in any year`
    : say`does not fall in every year: it rises or stands still in ${enumerated(runsOf(rises, horizon))}`;
};

/** The pages of the plan this section shows: the years of the case, movements. */
export const planPage = ({ plan, unit }: CommitteeCase): PlanPage =>
  pageOf(plan, { unit, window: null, cumulative: false, by: null, firm: null, partner: null });

/** The same as the tables of the plan show it, so that the sentence and the table agree. */
const ongoingShown = ({ rounded: { groups } }: PlanPage, column: number) => {
  const shown = (group: PlanGroup) => at(groups[group].level.shown, column);
  const base = shown('base_budget');
  const change = shown('pressures').plus(shown('savings')).plus(shown('income'));
  return { base, change, level: base.plus(change) };
};

const ongoingRevenue = (of: CommitteeCase): Block => {
  const { appraisal } = of.chosen;
  const { horizon } = appraisal.scenario;
  const first = horizon.instant ? 1 : 0;
  const last = horizon.years - 1;
  const { base, change, level } = ongoingOf(appraisal);
  const [baseNow, changeParts] = ongoingParts(appraisal, last);
  const shown = ongoingShown(planPage(of), last);
  const opening = at(base, first);
  const difference = at(level, last).minus(opening);
  const lead = 'Ongoing revenue.';
  if (isBlank(change) && at(base, last).eq(opening)) return paragraph(say`The yearly cost of the service does not change.`, lead);
  const when = yearIn(horizon, last);
  if (isBlank(base)) {
    const word = at(change, last).lt(0) ? 'lower' : 'higher';
    return paragraph(
      at(change, last).isZero()
        ? say`No base budget is given. In ${when} ongoing revenue cost is the same as without the proposal.`
        : say`No base budget is given, so only the change can be told: in ${when} ongoing revenue cost is ${moneyAsShown(at(change, last), shown.change, of, { sumOf: changeParts })} a year ${word} than without the proposal.`,
      lead,
    );
  }
  const baseline = of.comparison.baseline?.appraisal;
  const baselineParts = baseline && ongoingParts(baseline, last).flat();
  const levelParts = [...baseNow, ...changeParts];
  const differenceParts = [...levelParts, opening.neg()];
  return paragraph(
    sentences(
      difference.isZero()
        ? say`The yearly cost is back at the base budget of ${money(opening, of)} in ${when}.`
        : say`The yearly cost of the service, one-offs and financing apart, ${difference.lt(0) ? 'falls' : 'rises'} from the base budget of ${money(opening, of)} to ${moneyAsShown(at(level, last), shown.level, of, { sumOf: levelParts })} in ${when}: ${moneyAsShown(difference, shown.level.minus(shownIn(opening, of.unit)), of, { sumOf: differenceParts })} (${percentOf(difference, opening, { sumOf: differenceParts })}) ${difference.lt(0) ? 'less' : 'more'}.`,
      say`It ${everyYear(level, base, horizon)}.`,
      baseline && baselineParts && !isBlank(baseline.profile.base_budget.value)
        ? say`${quoted(baseline.scenario.title)} would cost ${moneySum(baselineParts, of)} in that year.`
        : null,
    ),
    lead,
  );
};

const budget = (of: CommitteeCase): readonly Block[] => {
  const { plan } = of;
  const page = planPage(of);
  const { net } = page.rounded;
  const last = plan.horizon.years - 1;
  const effect = at(plan.revenueEffect.value, last);
  const reversals = plan.lines.filter(({ afterHorizon }) => !afterHorizon.isZero());
  const title = subheading('Budget and medium term financial plan');
  if (
    plan.lines.every(({ movement, group }) => group === 'base_budget' || isBlank(movement.value)) &&
    isBlank(plan.totals.base_budget.value)
  ) {
    return [title, paragraph(say`The proposal does not move the revenue budget.`)];
  }
  const already = plan.alreadyInPlan.value;
  return [
    title,
    paragraph(
      sentences(
        effect.isZero()
          ? say`By ${yearIn(plan.horizon, last)} the movements on the medium term financial plan add up to nil.`
          : say`The movements on the medium term financial plan ${effect.lt(0) ? 'lower' : 'raise'} the revenue budget of ${yearIn(plan.horizon, last)} by ${moneyAsShown(effect, at(net.level.shown, last), of, { sumOf: plan.totals.net.value })}.`,
        say`A movement is the change on the year before; a one-off comes in and drops out again.`,
        isBlank(already)
          ? null
          : say`Of these movements ${moneySum(already, of)} is already in the plan and ${moneySum(plan.new.value, of)} is new to it.`,
        reversals.length === 0
          ? null
          : say`One-off cost of ${yearIn(plan.horizon, last)} drops out of the budget the year after: ${enumerated(reversals.map(({ name, afterHorizon }) => say`${named(name)} (${money(afterHorizon, of)})`))}.`,
      ),
    ),
    movementsByGroup(page),
    ...(isBlank(plan.baseBudget.value) ? [] : [budgetTable(page)]),
  ];
};

/** The first part of the section. */
export const implications = (of: CommitteeCase): readonly Block[] => [
  heading('Financial implications'),
  proposal(of),
  capital(of),
  savings(of),
  ongoingRevenue(of),
  ...budget(of),
];
