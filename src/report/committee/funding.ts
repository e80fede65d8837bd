/** Funding: where the money comes from, by source and year, what borrowing costs and who bears it, and what is not secured. */
import { sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, isBlank, totalOf } from '../../core/arithmetic/profile.js';
import { shareFrom } from '../../core/plan/effect.js';
import { externalSources, fundingSources } from '../../core/line.js';
import type { FundingSource } from '../../core/line.js';
import { capitalTable } from '../plan/capital-table.js';
import { debtShown, financingTable } from '../plan/financing-table.js';
import { partnersTable } from '../drivers.js';
import { shownIn } from '../rounding.js';
import type { CommitteeCase } from './case.js';
import { atTheEndOf, money, moneyAsShown, moneySum, percentOf, span, yearIn } from './telling.js';
import { everyYear, planPage } from './implications.js';
import { enumerated, heading, named, paragraph, say, sentences, subheading } from './section.js';
import type { Block } from './section.js';

/** Where money comes from, inside a sentence. */
const sourceIn: Readonly<Record<FundingSource, string>> = {
  borrowing: 'borrowing',
  'capital-receipts': 'capital receipts',
  grant: 'grant',
  'developer-contributions': 'developer contributions',
  revenue: 'the revenue budget',
  reserve: 'reserves',
  'corporate-resources': 'corporate resources',
  partner: 'partners',
};

/** Capital by source, with each source's part of it. */
const capitalFunding = (of: CommitteeCase): Block => {
  const { funding, total } = of.plan.capital;
  const all = totalOf(total.value);
  if (all.isZero()) return paragraph(say`There is no capital to fund.`, 'Capital.');
  const sources = funding.filter(({ amounts }) => !isBlank(amounts.value));
  const [only] = sources;
  return paragraph(
    sources.length === 1 && only
      ? say`Capital of ${money(all, of)} is funded from ${sourceIn[only.source]} alone.`
      : say`Capital of ${money(all, of)} is funded from ${enumerated(
          sources.map(({ source, amounts }) => {
            const amount = totalOf(amounts.value);
            return say`${sourceIn[source]} (${money(amount, of)}, ${percentOf(amount, all)})`;
          }),
        )}.`,
    'Capital.',
  );
};

/** What each source pays of the one-off revenue cost: line totals by their shares. */
const oneOffParts = ({ chosen }: CommitteeCase): readonly { readonly source: FundingSource; readonly parts: readonly Decimal[] }[] => {
  const lines = chosen.appraisal.lines.filter(({ line }) => line.section === 'one_off');
  return fundingSources
    .map((source) => ({
      source,
      parts: lines.map(({ line, financial }) => totalOf(financial.value).times(shareFrom(line, source))).filter((part) => !part.isZero()),
    }))
    .filter(({ parts }) => parts.length > 0);
};

const revenueFunding = (of: CommitteeCase): readonly Block[] => {
  const { measures } = of.chosen.appraisal;
  const parts = oneOffParts(of);
  const oneOff = measures.total_one_off.value;
  const words = sentences(
    oneOff.isZero()
      ? null
      : say`One-off revenue cost of ${money(oneOff, of)} is met from ${enumerated(
          parts.length === 1 && parts[0]
            ? [say`${sourceIn[parts[0].source]}`]
            : parts.map(({ source, parts: amounts }) => say`${sourceIn[source]} (${moneySum(amounts, of)})`),
        )}.`,
    measures.total_recurring.value.isZero() ? null : say`Running cost is met from the revenue budget.`,
    measures.total_income.value.isZero()
      ? null
      : say`Income of ${money(measures.total_income.value, of)} is counted: ${enumerated(
          of.chosen.appraisal.lines
            .filter(({ line }) => line.section === 'income')
            .map(({ line, financial }) => say`${named(line.name)} (${money(totalOf(financial.value), of)})`),
        )}.`,
  );
  return words.length === 0 ? [] : [paragraph(words, 'Revenue.')];
};

/** Other people's money that is counted, and money hoped for that is not. */
const fromOthers = (of: CommitteeCase): readonly Block[] => {
  const { measures, lines, excluded } = of.chosen.appraisal;
  const external = measures.total_external_funding.value;
  const sources = externalSources.filter((source) =>
    lines.some(({ line }) => (line.section === 'capital' || line.section === 'one_off') && shareFrom(line, source).gt(0)),
  );
  return [
    ...(external.isZero()
      ? []
      : [
          paragraph(
            say`Others pay ${money(external, of)} (${enumerated(sources.map((source) => [sourceIn[source]]))}). It is counted above, and has to be secured before the money is committed.`,
            'External funding.',
          ),
        ]),
    ...(excluded.length === 0
      ? []
      : [
          paragraph(
            say`Not awarded, and in no figure of this section: ${enumerated(excluded.map(({ line, financial }) => say`${named(line.name)} (${moneySum(financial.value, of)})`))}.`,
            'Unawarded funding.',
          ),
        ]),
  ];
};

const borrowing = (of: CommitteeCase): readonly Block[] => {
  const { plan, both } = of;
  const { borrowed, mrp, interest, debt, beyond } = plan.financing;
  const title = subheading('Borrowing');
  if (isBlank(borrowed.value)) {
    return [title, paragraph(say`Nothing is borrowed, so there is no minimum revenue provision (MRP) and no interest.`)];
  }
  const { borrowing: terms } = of.chosen.appraisal.scenario.assumptions;
  const last = plan.horizon.years - 1;
  const costs = [...mrp.value, ...interest.value];
  const inTable = sumOf(costs.map((value) => shownIn(value, of.unit)));
  const debtLeft = at(debt.value, last);
  const charged = terms.chargedTo === 'service';
  const other = charged ? both.corporate : both.service;
  const bearer = charged
    ? say`They are charged to the service, and are in the budget above.`
    : say`They are borne corporately, and are not in the budget above.`;
  const rate = terms.rate ? say` at ${named(`${terms.rate.value.times(100).toFixed()}%`)}` : [];
  const financing = financingTable(planPage(of));
  return [
    title,
    paragraph(
      sentences(
        say`Borrowing of ${money(totalOf(borrowed.value), of)}${rate} costs ${moneyAsShown(sumOf(costs), inTable, of, { sumOf: costs })} in minimum revenue provision (MRP, ${terms.mrp === 'annuity' ? 'by annuity' : 'by equal instalments'}) and interest over ${span(plan.horizon)}.`,
        beyond.mrp.isZero()
          ? say`All of the debt is written down by the end of ${yearIn(plan.horizon, last)}.`
          : say`Debt of ${moneyAsShown(debtLeft, debtShown(plan, of.unit).at(-1) ?? zero, of)} is left ${atTheEndOf(plan.horizon, last)}, and the MRP on it falls due in later years.`,
      ),
      'Borrowing costs.',
    ),
    paragraph(
      sentences(
        bearer,
        say`${charged ? 'Borne corporately' : 'Charged to the service'}, the budget would be ${money(at(other.budget.value, last), of)} in ${yearIn(plan.horizon, last)}, and ${everyYear(other.budget.value, other.baseBudget.value, plan.horizon)}.`,
      ),
      'Who bears them.',
    ),
    ...(financing ? [financing] : []),
  ];
};

/** How partners share the case, where they do. */
const partners = (of: CommitteeCase): readonly Block[] => {
  const [table] = partnersTable(of.chosen.appraisal, { unit: of.unit });
  return table
    ? [subheading('Partners'), paragraph(say`The table splits the case between the partners; the parts add up to the whole.`), table]
    : [];
};

/** The fourth part of the section. */
export const funding = (of: CommitteeCase): readonly Block[] => {
  const programme = capitalTable(planPage(of));
  const others: readonly Block[] = fromOthers(of);
  const words: readonly Block[] = [capitalFunding(of), ...revenueFunding(of), ...others];
  return [heading('Funding'), ...words, ...(programme ? [programme] : []), ...borrowing(of), ...partners(of)];
};
