/**
 * The economic view, in real terms: the whole of society rather than one budget.
 * Optimism bias in place of contingency; savings of every kind; no grants and no partners' money,
 * which only move from one public purse to another; no financing.
 */
import { minus } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { quantity, total } from '../figure.js';
import type { Figure } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import type { Line } from '../line.js';
import type { Setting } from '../setting.js';
import { inRealTerms } from '../setting.js';

export interface EconomicView {
  /** Base budget + capital + one-off + recurring, real. */
  readonly costs: Figure<Profile>;
  /** Savings + income that is no transfer + the value of carbon, real. */
  readonly benefits: Figure<Profile>;
  /** Benefits − costs, real. */
  readonly balance: Figure<Profile>;
}

const isTransfer = ({ section, kind }: Line): boolean => section === 'income' && (kind === 'grant' || kind === 'partner');
const isBenefit = ({ section }: Line): boolean => section === 'savings' || section === 'income';

/** The economic view of lines, and of carbon where there is any, in the real terms of `setting`. */
export const economicView = (
  lines: readonly LineFigures[],
  setting: Setting,
  { scope = '', carbon = null }: { readonly scope?: '' | 'baseline.'; readonly carbon?: Figure<Profile> | null } = {},
): EconomicView => {
  const columns = setting.horizon.years;
  const counted = lines.filter(({ line }) => line.awarded && !isTransfer(line));
  const cash = (id: string, name: string, formula: string, of: readonly LineFigures[]): Figure<Profile> =>
    total({
      id: `${scope}economic.${id}: cash`,
      name: `${name}, cash`,
      unit: 'GBP cash',
      formula,
      columns,
      of: of.map(({ economic }) => economic),
    });

  const costs = inRealTerms(
    setting,
    `${scope}economic.costs`,
    'costs, economic view',
    cash(
      'costs',
      'costs, economic view',
      'base budget + capital + one-off + recurring, with optimism bias in place of contingency',
      counted.filter(({ line }) => !isBenefit(line)),
    ),
  );
  const benefitsId = `${scope}economic.benefits`;
  const ofLines = inRealTerms(
    setting,
    carbon ? `${benefitsId}: lines` : benefitsId,
    carbon ? 'savings and income, economic view' : 'benefits, economic view',
    cash(
      'benefits',
      'savings and income, economic view',
      "savings of every kind + income, without grants and partners' money",
      counted.filter(({ line }) => isBenefit(line)),
    ),
  );
  const benefits = carbon
    ? total({
        id: benefitsId,
        name: 'benefits, economic view',
        unit: setting.real,
        formula: 'savings and income + value of carbon avoided',
        columns,
        of: [ofLines, carbon],
      })
    : ofLines;
  const balance = quantity({
    id: `${scope}economic.balance`,
    name: 'benefits less costs, economic view',
    unit: setting.real,
    formula: 'benefits − costs',
    inputs: { benefits, costs },
    rule: (value) => minus(value.benefits, value.costs),
  });
  return { costs, benefits, balance };
};
