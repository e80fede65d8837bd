/** The result of `simulate` as plain data: amounts in pounds and shares as decimal strings, none as null, keys in a fixed order. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import { version } from '../../version.js';
import { exactText, textOrNull } from '../result.js';
import { contributionGroupsOf, contributionsOf, differenceText, shareOf, togetherOf } from './simulated.js';
import type { Simulated, SimulatedOption } from './simulated.js';

const distributionResult = ({ written, likely }: SimulatedOption, which: number, { mean, quantiles }: Distribution) => ({
  written: written[which] ?? null,
  likely: likely[which] ?? null,
  mean: textOrNull(mean),
  ...Object.fromEntries(percents.map((percent, place) => [`p${percent}`, textOrNull(quantiles[place] ?? null)])),
});

const optionResult = (option: SimulatedOption, { frame }: Simulated) => {
  const { file, title, inputs, summary } = option;
  const { netPresentValue, netCost, peakFunding, payback, netCostByYear, counts, histogram } = summary;
  const share = (count: number): string => exactText(shareOf(count, frame));
  const edge = (stretch: number): Decimal => histogram.from.plus(histogram.width.times(stretch));
  return {
    file,
    title,
    inputs: inputs.map(({ id, name, what, shape, low, likely: middle, high, group, published }) => ({
      id,
      name,
      what,
      shape,
      low,
      likely: middle,
      high,
      group,
      published,
    })),
    net_present_value: { ...distributionResult(option, 0, netPresentValue), standard_deviation: exactText(summary.deviation) },
    net_cost: distributionResult(option, 1, netCost),
    peak_funding: distributionResult(option, 2, peakFunding),
    payback: { ...distributionResult(option, 3, payback), never: share(frame.draws - counts.paid) },
    net_cost_by_year: netCostByYear.map((distribution, year) => ({
      year: frame.years[year] ?? '',
      ...distributionResult(option, 4 + year, distribution),
    })),
    chances: {
      payback_within_limit: share(counts.within),
      net_present_value_above_nought: share(counts.positive),
      revenue_falls_every_year: share(counts.falling),
      best: frame.options.length > 1 ? share(counts.best) : null,
    },
    variance: {
      inputs: contributionsOf(option).map(({ input: { id, name, group }, share: part }) => ({ id, name, group, share: exactText(part) })),
      groups: contributionGroupsOf(option).flatMap(({ group, members, share: part }) =>
        group === null ? [] : [{ name: group, inputs: members.map(({ input }) => input.id), share: exactText(part) }],
      ),
      together: textOrNull(togetherOf(option)),
    },
    histogram: histogram.counts.map((draws, stretch) => ({
      from: exactText(edge(stretch)),
      to: exactText(edge(stretch + 1)),
      draws,
    })),
  };
};

export const simulationResult = (simulated: Simulated) => {
  const { frame, options, checked } = simulated;
  return {
    fivecase: { schema: 1, version },
    simulation: {
      draws: frame.draws,
      seed: frame.seed,
      payback_limit: frame.paybackLimit,
      checked: { draws: checked.draws, largest_relative_difference: differenceText(checked) },
    },
    years: frame.years,
    options: options.map((option) => optionResult(option, simulated)),
  };
};
