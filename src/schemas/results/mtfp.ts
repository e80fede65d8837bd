/** The result of `mtfp`. */
import { fundingSources, sections } from '../../core/line.js';
import { planGroups } from '../../core/plan/effect.js';
import type { approvedResult, outturnResult } from '../../report/plan/outturn-result.js';
import type { PlanResult } from '../../report/plan/result.js';
import { figure, figures, ifAsked, list, object, orNone, text, words } from '../describe.js';
import type { Told } from '../describe.js';
import { digest, file, header, measures, years } from './common.js';

type Outturn = NonNullable<ReturnType<typeof outturnResult>>;
type OutturnLine = Outturn['lines'][number];
type Approved = ReturnType<typeof approvedResult>;
type Charging = NonNullable<PlanResult['charging']>;

const section = words('Its section.', sections);
const amounts = figures('Pounds by year.');
const total = figure('Their sum.');

const charging = (who: string): Told<Charging['service']> =>
  object(`The plan with financing charged to the ${who}.`, {
    financing: figures('Movement of MRP and interest.'),
    net: figures('All movements but that of the base budget.'),
    revenue_effect: figures('The running effect on revenue.'),
    budget: figures('The budget it leads to.'),
  });

const outturnLine: Told<OutturnLine> = object('A line: what was planned, what was spent, what is forecast.', {
  id: text('Section and id.'),
  section,
  name: text('What people call it.'),
  budget: figures('As planned now.'),
  actual: {
    schema: { type: 'array', items: { type: ['string', 'null'] }, description: 'What was really spent; null for a year without actuals.' },
  },
  forecast: figures('Actuals where there are any, else as planned.'),
  to_date: object('The years with actuals, together.', {
    approved: orNone(figure('As first approved; null without an approved version.')),
    budget: figure('As planned now.'),
    actual: figure('What was really spent.'),
    variance: figure('Actual − budget.'),
    variance_share: orNone(figure('The variance as a fraction of the budget; null of nought.')),
    on_approved: orNone(figure('Actual − approved.')),
    on_approved_share: orNone(figure('The same as a fraction of the approved.')),
  }),
  variance: figure('Forecast − budget over the whole horizon.'),
});

const outturn: Told<Outturn> = object('The outturn of a scenario that has actuals.', {
  file,
  years,
  lines: list('Line by line.', outturnLine),
  unreported: list('Lines without an actual in a year that has some.', text('Section and id.')),
  measures: measures('The measures as planned.'),
  restated: measures('The measures with actuals and the forecast in place of the plan.'),
});

const approvedAmounts = (what: string) =>
  orNone<readonly string[]>({
    schema: { type: 'array', items: { type: 'string' }, description: `${what}; null where there is no such line.` },
  });

const approved: Told<Approved> = object('The profile first approved beside the profile now.', {
  file: text('The approved version: a file, or the file at a git reference.'),
  title: text('Its title.'),
  lines: list(
    'Line by line, those of either version.',
    object<Approved['lines'][number]>('A line.', {
      id: text('Section and id.'),
      approved: approvedAmounts('Pounds by year as approved'),
      now: approvedAmounts('Pounds by year now'),
      change: figure('Total now − total approved.'),
    }),
  ),
});

export const mtfpDescription: Told<PlanResult> = object(
  'The result of `fivecase mtfp`. Movements are changes on the year before: what raises the budget is positive.',
  {
    fivecase: header,
    files: list(
      'The scenarios that make the plan.',
      object<PlanResult['files'][number]>('A scenario.', { file, title: text('Its title.'), sha256: digest }),
    ),
    years,
    base_budget: figures('The base budget, in pounds; what files share counts once.'),
    movements: list(
      'Movements line by line, in the order of the groups.',
      object<PlanResult['movements'][number]>('A movement.', {
        id: text('Section and id; `financing` for MRP and interest.'),
        file,
        group: words('What it belongs to.', planGroups),
        amounts,
        total,
        after_horizon: figure('What follows by itself in the year after the horizon.'),
      }),
    ),
    totals: object('Movements by group.', {
      base_budget: amounts,
      pressures: amounts,
      one_off: amounts,
      capital_from_revenue: amounts,
      savings: amounts,
      income: amounts,
      financing: amounts,
      net: figures('All but the base budget.'),
      budget: figures('All, the base budget too: the change of the budget.'),
    }),
    revenue_effect: figures('The running effect on revenue.'),
    budget: figures('Base budget + revenue effect.'),
    already_in_plan: figures('The movement of what the plan holds already.'),
    new: figures('The rest of the movements: net − already in the plan.'),
    capital: object('The capital programme.', {
      spend: list(
        'Spend line by line.',
        object<PlanResult['capital']['spend'][number]>('A line.', { id: text('Section and id.'), amounts, total }),
      ),
      funding: list(
        'Where the money comes from; in every year as much as is spent.',
        object<PlanResult['capital']['funding'][number]>('A source.', { source: words('The source.', fundingSources), amounts, total }),
      ),
      total: figures('Spend, and funding, by year.'),
    }),
    financing: object('What borrowing costs.', {
      borrowed: figures('Capital borrowed in the year.'),
      mrp: figures('Minimum revenue provision.'),
      interest: figures('Interest.'),
      debt: figures('Debt at the end of the year.'),
      beyond_horizon: object('What is left after the horizon.', { mrp: figure('MRP still to be made.'), debt: figure('Debt at its end.') }),
    }),
    charging: ifAsked(
      object<Charging>('The plan by who bears financing, with --charging both.', {
        corporate: charging('corporate centre'),
        service: charging('service'),
      }),
    ),
    partner: ifAsked(text('The partner whose part this is, with --partner.')),
    outturn: ifAsked(list('The outturn of each scenario that has actuals.', outturn)),
    approved: ifAsked(list('Approved versions, with --approved or --base.', approved)),
  },
);
