/** What must hold of ranges in every scenario, whatever its figures. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, decimal } from '../../src/core/arithmetic/decimal.js';
import { rankingMeasures } from '../../src/core/options/ranking.js';
import type { RankingMeasure } from '../../src/core/options/ranking.js';
import type { Scenario } from '../../src/core/scenario.js';
import { sensitivity, withEveryLineRanged } from '../../src/core/uncertainty/sensitivity.js';
import { withInputsAt } from '../../src/core/uncertainty/inputs-at.js';
import { appraise } from '../../src/core/appraisal/appraise.js';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import { runResult } from '../../src/report/result.js';
import { readText } from '../in-memory.js';
import { inOtherOrder, scenario as scenarios, yamlOf } from './scenarios.js';
import type { Keyed } from './scenarios.js';

const scenarioOf = (keys: readonly Keyed[]): Scenario => {
  const { scenario, diagnostics } = readText(yamlOf(keys));
  if (!scenario) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return scenario;
};

const figures = (scenario: Scenario) => runResult(appraise(scenario), { file: 'library.yaml', sha256: '', baseline: null }, []);

const measures: fc.Arbitrary<RankingMeasure> = fc.constantFrom(...rankingMeasures);

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => decimal(tenths).div(1000));

/** The sensitivity as plain text, without places, which move with the lines. */
const told = (scenario: Scenario, measure: RankingMeasure) =>
  sensitivity(scenario, measure).swings.map(({ id, low, high, swing, direction }) =>
    [id, low, high, swing, direction].map((each) => (each instanceof Decimal ? each.toSignificantDigits(40).toFixed() : each)),
  );

describe('ranges of any scenario', () => {
  test('the order of lines and keys changes nothing', () => {
    fc.assert(
      fc.property(
        scenarios.chain((keys) => fc.tuple(fc.constant(keys), inOtherOrder(keys))),
        measures,
        percent,
        ([keys, others], measure, by) => {
          expect(told(withEveryLineRanged(scenarioOf(others), by), measure)).toEqual(
            told(withEveryLineRanged(scenarioOf(keys), by), measure),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a range of no width changes nothing', () => {
    fc.assert(
      fc.property(scenarios, measures, (keys, measure) => {
        const { written, swings } = sensitivity(withEveryLineRanged(scenarioOf(keys), decimal(0)), measure);
        for (const { low, likely, high, direction } of swings) {
          expect([low, likely, high]).toEqual([written, written, written]);
          expect(direction).toBe(written === null ? null : 'stays');
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a line at an end is the line with that scale written, to the last digit', () => {
    const withScale = (keys: readonly Keyed[], id: string, scale: string): readonly Keyed[] => {
      const [section = '', line = ''] = id.split('/');
      return keys.map(([key, value]): Keyed => {
        if (key !== section || typeof value === 'string') return [key, value];
        return [
          key,
          value.map(([of, fields]): Keyed => {
            if (of !== line || typeof fields === 'string') return [of, fields];
            return [of, [...fields.filter(([field]) => field !== 'scale'), ['scale', scale]]];
          }),
        ];
      });
    };
    fc.assert(
      fc.property(scenarios, percent, fc.nat(), (keys, by, which) => {
        const ranged = withEveryLineRanged(scenarioOf(keys), by);
        const input = ranged.uncertain[which % Math.max(1, ranged.uncertain.length)];
        const line = ranged.lines.find(({ id }) => id === input?.id);
        if (!input || !line) return;
        for (const position of [input.low, input.high]) {
          const scale = (line.scale?.value ?? decimal(1)).times(position);
          const written = scenarioOf(withScale(keys, line.id, `${scale.times(100).toFixed()}%`));
          expect(figures(withInputsAt(ranged, new Map([[input.id, position]])))).toEqual(figures(written));
        }
      }),
      { numRuns: 40 },
    );
  });
});
