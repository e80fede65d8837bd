/** The same money written twice: a saving by hand and by a driver, a grant as funding and as income, a partner's charge as a benefit to society. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { isNought } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, scaled } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { shareFrom } from '../../core/plan/effect.js';
import type { LineFigures } from '../../core/lines/line.js';
import type { Driver, FundingSource, Line } from '../../core/line.js';
import { poundsApart } from '../in-words.js';
import { calledOf, largestOf, linesOf, yearPlace } from '../lines.js';
import { rule } from '../rule.js';
import type { Found } from '../rule.js';
import type { Subject } from '../subject.js';

export type Facts =
  | { readonly kind: 'driver'; readonly name: string; readonly driver: Driver }
  | { readonly kind: 'funding'; readonly name: string; readonly funded: string; readonly source: FundingSource }
  | { readonly kind: 'society'; readonly name: string; readonly payer: string }
  | { readonly kind: 'more than there is'; readonly year: string; readonly saved: Decimal; readonly spent: Decimal };

/** A name as whole words to look for, however they are parted, so that `tax` is not found in taxis; nothing where it has no word. */
const wordsLike = (name: string): RegExp => {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words ? new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}s?(?![\\p{L}\\p{N}])`, 'gu') : /(?!)/;
};

const speaksOf = (called: string, name: string): boolean => called.search(wordsLike(name)) >= 0;

/** What a driver's savings are called when somebody writes them by hand. */
const namesOf = ({
  scenario: { migration, channels, energy },
}: Subject): readonly { readonly driver: Driver; readonly says: (called: string) => boolean }[] => [
  ...(migration
    ? [
        {
          driver: 'migration' as const,
          says: (called: string) =>
            /\b(?:on[- ]premises|data cent(?:re|er)|server(?:s| room)?)\b/.test(called) ||
            speaksOf(called, migration.unit) ||
            // One word alone, such as a lease, is the name of too many things.
            migration.onPremises.shared.some(({ id }) => id.includes('-') && speaksOf(called, id)),
        },
      ]
    : []),
  ...(channels.length > 0
    ? [
        {
          driver: 'channels' as const,
          says: (called: string) => /\bchannel\b/.test(called) || channels.some(({ id }) => speaksOf(called, id)),
        },
      ]
    : []),
  ...(energy ? [{ driver: 'energy' as const, says: (called: string) => /\b(?:energy|electricity|power bills?)\b/.test(called) }] : []),
];

const byHandToo = function* (subject: Subject): Iterable<Found<Facts>> {
  const names = namesOf(subject);
  for (const { line } of linesOf(subject, 'savings').filter((each) => each.line.driver === undefined)) {
    const twin = names.find(({ says }) => says(calledOf(line)));
    if (twin) yield { at: line.span, facts: { kind: 'driver', name: line.name, driver: twin.driver } };
  }
};

/** Other public bodies; a council tax is no council. */
const publicBodies = /\b(?:partners?|(?:district|borough|city|county|town|parish) councils?|councils?(?! tax))\b/;

/** Whether two lines speak of the same money: an amount of a year, an id or a tag in common, themes apart. */
const isSameMoney = (income: LineFigures, paid: Profile, line: Line, themes: ReadonlySet<string>): boolean =>
  income.financial.value.some((amount, column) => !isNought(amount) && isNought(amount.minus(at(paid, column)))) ||
  income.line.tags.some((tag) => line.tags.includes(tag) && !themes.has(tag)) ||
  income.line.id.split('/')[1] === line.id.split('/')[1];

const fundingAndIncome = function* (subject: Subject): Iterable<Found<Facts>> {
  for (const source of ['grant', 'partner'] as const) {
    const incomes = linesOf(subject, 'income').filter(({ line }) => line.kind === source);
    if (incomes.length === 0) continue;
    const isOfSource = (line: Line): boolean => line.kind === source || shareFrom(line, source).gt(0);
    // What other lines are tagged with too names no one sum of money.
    const themes = new Set(subject.scenario.lines.filter((line) => !isOfSource(line)).flatMap(({ tags }) => tags));
    for (const income of incomes) {
      const twin = linesOf(subject, 'capital', 'one_off').find(({ line, financial }) => {
        const share = shareFrom(line, source);
        return share.gt(0) && isSameMoney(income, scaled(financial.value, share), line, themes);
      });
      if (twin) yield { at: income.line.span, facts: { kind: 'funding', name: income.line.name, funded: twin.line.name, source } };
    }
  }
};

const benefitToSociety = function* (subject: Subject): Iterable<Found<Facts>> {
  const paid = linesOf(subject, 'income').filter(({ line }) => line.kind === 'charge' || line.kind === 'other');
  if (paid.length === 0) return;
  const { partners, organisation } = subject.scenario;
  const others = partners.filter(({ id }) => id !== organisation).flatMap(({ id, name }) => [name, id.replace(/-/g, ' ')]);
  const own = wordsLike(partners.find(({ id }) => id === organisation)?.name ?? organisation ?? '');
  for (const { line } of paid) {
    const called = [calledOf(line), ...line.tags].join(' ').toLowerCase();
    // The council's own name in that of a line says nothing of who pays.
    const payer = others.find((name) => speaksOf(called, name)) ?? publicBodies.exec(called.replace(own, ''))?.[0];
    if (payer !== undefined) yield { at: subject.fieldPlace(line, 'kind'), facts: { kind: 'society', name: line.name, payer } };
  }
};

/** More saved in a year than the service spends, by the base budget and what is new. */
const moreThanThereIs = function* (subject: Subject): Iterable<Found<Facts>> {
  if (!subject.hasBaseBudget) return;
  const { base_budget: base, recurring, savings } = subject.appraisal.profile;
  const { horizon } = subject.scenario;
  for (const year of yearsOf(horizon)) {
    const column = year - horizon.firstYear;
    const saved = at(savings.value, column);
    const spent = at(base.value, column).plus(at(recurring.value, column));
    if (saved.lte(spent) || isNought(saved.minus(spent))) continue;
    const largest = largestOf(linesOf(subject, 'savings').filter(({ line }) => line.kind === 'cashable'));
    if (largest) yield { at: yearPlace(largest.line, year), facts: { kind: 'more than there is', year: yearLabel(year), saved, spent } };
    return;
  }
};

export const noDoubleCount = rule({
  id: 'no-double-count',
  title: 'Nothing counts twice',
  purpose: 'No saving, grant or charge counts twice, or as a benefit to society where it only moves between public purses.',
  source: 'HM Treasury, The Green Book: transfers; Oxfordshire County Council, Cabinet report, December 2019, paragraph 30',
  severity: 'error',
  settings: {},
  *judge(subject) {
    yield* byHandToo(subject);
    yield* fundingAndIncome(subject);
    yield* benefitToSociety(subject);
    yield* moreThanThereIs(subject);
  },
  says(facts: Facts) {
    switch (facts.kind) {
      case 'driver':
        return `${facts.name} is written by hand, and \`${facts.driver}\` works out such a saving too`;
      case 'funding':
        return `${facts.name} is income, and the same ${facts.source === 'grant' ? 'grant' : "partner's money"} already pays for ${facts.funded}`;
      case 'society':
        return `${facts.name} is paid by another public body ("${facts.payer}"), and counts as a benefit to society in the economic view`;
      case 'more than there is': {
        const [saved, spent] = poundsApart(facts.saved, facts.spent);
        return `${saved} is saved in ${facts.year}, more than the ${spent} that the service spends`;
      }
    }
  },
  mend(facts: Facts) {
    switch (facts.kind) {
      case 'driver':
        return 'Take one of the two out; if they are different savings, give this one a name that says so.';
      case 'funding':
        return 'Keep it as `funding` of the spend, or as `income`, not both.';
      case 'society':
        return 'Write `kind: partner`: it then counts for the council, and not for society.';
      case 'more than there is':
        return 'Look for a saving that is written twice, or for a cost that the base budget leaves out.';
    }
  },
});
