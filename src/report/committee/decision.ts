/** What others have to add and decide: the statement of the Section 151 officer, left open, and the recommendation by approval route. */
import { isBlank } from '../../core/arithmetic/profile.js';
import { routesOf } from './approval-routes.js';
import type { Route } from './approval-routes.js';
import type { CommitteeCase } from './case.js';
import { dateInWords, money, spanNamed } from './telling.js';
import { enumerated, heading, named, paragraph, quoted, say, sentences } from './section.js';
import type { Block, Words } from './section.js';

const officer = named('Section 151 officer');

/** The seventh part of the section: nobody but the officer may write it. */
export const statement = (): readonly Block[] => [
  heading(named('Section 151 officer’s statement')),
  {
    kind: 'placeholder',
    words: say`[To be written by the ${officer} before this report is published: whether the figures are sound, affordable and within the budget and policy framework. Delete this line when it is done.]`,
  },
];

const point = (words: Words): Block => ({ kind: 'point', words });

/** `the Cabinet on 17 December 2019 (Item 122)`: when and where an approval was given, as far as the scenario says. */
const given = ({ by, approval }: Route): Words => {
  const date = approval?.date === undefined ? [] : say` on ${named(dateInWords(approval.date))}`;
  const reference = approval?.reference === undefined ? [] : say` (${named(approval.reference)})`;
  return say`${named(by)}${date}${reference}`;
};

const approvalRoutes = (routes: readonly Route[]): Block => {
  const done = routes.filter(({ approval }) => approval?.state === 'given');
  return paragraph(
    sentences(
      routes.length === 0
        ? say`By its size the proposal is below the limits from which a board or the executive has to approve it.`
        : say`By its size the proposal has to be approved by ${enumerated(routes.map(({ by, why }) => say`${named(by)} (${why})`))}.`,
      done.length === 0 ? null : say`Approval has been given by ${enumerated(done.map(given))}.`,
    ),
    'Approval route.',
  );
};

/** Who is asked: the last on the route who has not said yes; where nobody has to, or all have, a place for a name. */
const asked = (routes: readonly Route[]): Words => {
  const open = routes.filter(({ approval }) => approval?.state !== 'given').at(-1);
  return open ? [named(open.by.charAt(0).toUpperCase() + open.by.slice(1))] : ['[Name of the body that decides]'];
};

/** The last but one part: what is asked of those who decide. */
export const recommendation = (of: CommitteeCase): readonly Block[] => {
  const { appraisal } = of.chosen;
  const { measures, scenario } = appraisal;
  const capital = measures.total_capital.value;
  const oneOff = measures.total_one_off.value;
  const moves = !isBlank(of.plan.totals.net.value);
  const value = measures.net_present_value.value;
  const routes = routesOf(of);
  return [
    heading('Recommendation'),
    approvalRoutes(routes),
    ...(value.lt(0)
      ? [
          {
            kind: 'placeholder' as const,
            words: say`[The net present value is negative. The figures alone do not support approval: state the other grounds, or change the recommendation.]`,
          },
        ]
      : []),
    paragraph(say`${asked(routes)} is recommended to:`),
    point(say`agree the proposal ${quoted(scenario.title)}`),
    ...(capital.isZero()
      ? []
      : [
          point(
            say`approve capital investment of ${money(capital, of)} in ${spanNamed(scenario.horizon)}, funded as this section sets out`,
          ),
        ]),
    ...(oneOff.isZero() ? [] : [point(say`approve one-off revenue cost of ${money(oneOff, of)}, met as this section sets out`)]),
    ...(moves ? [point(say`agree that the movements on the medium term financial plan are built into the revenue budget`)] : []),
    point(say`note the risks, and the statement of the ${officer}.`),
  ];
};
