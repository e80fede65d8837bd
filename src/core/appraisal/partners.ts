/**
 * Who bears what: a case borne together, split between its partners. Every line falls
 * to its sharing or, without one, to the organisation whose case it is; the parts are the whole.
 */
import { one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { scaled } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { given, quantity } from '../figure.js';
import type { Figure, Given } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import type { Line } from '../line.js';
import type { Partner, Scenario, Sharing } from '../scenario.js';
import { netBenefitOf } from './against-baseline.js';
import { financialView } from './financial-view.js';
import type { FinancialView } from './financial-view.js';

/** One partner's part of a scenario. */
export interface PartnerPart {
  readonly partner: Partner;
  readonly profile: FinancialView;
  readonly netBenefit: Figure<Profile>;
}

/** The split of a scenario's lines. */
export interface Split {
  readonly sharing: ReadonlyMap<string, Sharing>;
  /** The partner that a line without a sharing belongs to. */
  readonly owner: string | undefined;
}

/** A partner's share of a line: all of it, none, or a fraction with its place. */
const shareOf = ({ sharing: name }: Line, partner: string, { sharing, owner }: Split): 'all' | 'none' | Given<Decimal> => {
  if (!name) return partner === owner ? 'all' : 'none';
  return sharing.get(name.value)?.shares.get(partner) ?? 'none';
};

/** What of a line falls to a partner: 0 to 1. */
export const partnerShare = (line: Line, partner: string, split: Split): Decimal => {
  const share = shareOf(line, partner, split);
  return share === 'all' ? one : share === 'none' ? zero : share.value;
};

const part = (figure: Figure<Profile>, partner: Partner, share: Given<Decimal>): Figure<Profile> =>
  quantity({
    id: `partner.${partner.id}.${figure.id}`,
    name: `${figure.name}, ${partner.name}`,
    unit: figure.unit,
    formula: 'amount × share',
    inputs: { amount: figure, share: given(`partner.${partner.id}.${figure.id}: share`, 'share', 'share', share) },
    rule: (value) => scaled(value.amount, value.share),
  });

/** The lines as far as one partner bears them; what it has no share in is left out. */
export const partnerLines = (lines: readonly LineFigures[], partner: Partner, split: Split): readonly LineFigures[] =>
  lines.flatMap((each): readonly LineFigures[] => {
    const share = shareOf(each.line, partner.id, split);
    if (share === 'all') return [each];
    if (share === 'none' || share.value.isZero()) return [];
    return [
      {
        line: each.line,
        estimate: part(each.estimate, partner, share),
        financial: part(each.financial, partner, share),
        economic: part(each.economic, partner, share),
        beyond: each.beyond.isZero() ? zero : each.beyond.times(share.value),
      },
    ];
  });

/** How the lines of a scenario fall to its partners. */
export const splitOf = ({ sharing, organisation }: Scenario): Split => ({ sharing, owner: organisation });

/** The partner that a baseline's organisation is, by id or by name; undefined where it is none. */
export const partnerOfBaseline = ({ partners }: Scenario, { organisation }: Scenario): Partner | undefined =>
  partners.find(({ id }) => id === organisation) ?? partners.find(({ name }) => name === organisation);

/** A baseline's lines belong to its own organisation where that is one of the partners, else to the scenario's. */
export const baselineSplit = (scenario: Scenario, baseline: Scenario): Split => ({
  sharing: baseline.sharing,
  owner: partnerOfBaseline(scenario, baseline)?.id ?? scenario.organisation,
});

/** Every partner's part, in the order of `partners`. */
export const partnerParts = (
  scenario: Scenario,
  lines: readonly LineFigures[],
  baselineLines: readonly LineFigures[] | null,
): readonly PartnerPart[] => {
  const { partners, baseline, horizon } = scenario;
  return partners.map((partner) => {
    const scope = `partner.${partner.id}.` as const;
    const profile = financialView(partnerLines(lines, partner, splitOf(scenario)), horizon.years, { scope });
    const theirs =
      baseline && baselineLines
        ? financialView(partnerLines(baselineLines, partner, baselineSplit(scenario, baseline)), horizon.years, {
            scope: `baseline.${scope}`,
          })
        : null;
    return {
      partner,
      profile,
      netBenefit: netBenefitOf({ id: `${scope}net_benefit`, name: `net benefit, ${partner.name}` }, profile, theirs),
    };
  });
};
