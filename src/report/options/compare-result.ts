/** The result of `compare` as plain data (LANGUAGE 7.1): options in rank order, amounts as exact texts. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import type { Comparison } from '../../core/options/comparison.js';
import { version } from '../../version.js';
import { economicResult, measuresResult, texts } from '../result.js';

export const comparisonResult = ({ by, options, baseline }: Comparison) => ({
  fivecase: { schema: 1, version },
  years: (options[0] ? yearsOf(options[0].appraisal.scenario.horizon) : []).map(yearLabel),
  baseline: baseline && { file: baseline.file, title: baseline.appraisal.scenario.title },
  ranked_by: by.id,
  options: options.map(({ rank, file, appraisal }) => ({
    rank,
    file,
    title: appraisal.scenario.title,
    net_benefit: texts(appraisal.netBenefit.value),
    measures: measuresResult(appraisal.measures),
    risk_adjusted: measuresResult(appraisal.riskAdjusted),
    economic: economicResult(appraisal),
  })),
});
