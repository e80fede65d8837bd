/** A grant that is not awarded is a hope: it stays out of the base case. */
import { one } from '../../core/arithmetic/decimal.js';
import { shareFrom } from '../../core/plan/effect.js';
import { percentage } from '../in-words.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Line } from '../../core/line.js';
import { linesOf } from '../lines.js';
import { cannotJudge, rule } from '../rule.js';
import type { Found } from '../rule.js';

export type Facts =
  | { readonly name: string; readonly because: 'doubted'; readonly confidence: Decimal }
  | { readonly name: string; readonly because: 'sought'; readonly by: string };

export const grantAwarded = rule({
  id: 'grant-awarded',
  title: 'Grants are awarded',
  purpose: 'A grant counts only once it is awarded; until then it stays out of every figure.',
  source: 'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraphs 23 and 31',
  severity: 'error',
  settings: {},
  *judge(subject): Iterable<Found<Facts>> {
    const approval = subject.scenario.approvals.get('grant');
    const sought = approval?.state === 'sought' ? approval : null;
    const counted = linesOf(subject, 'income').filter(({ line }) => line.kind === 'grant');
    const funded = linesOf(subject, 'capital', 'one_off').filter(({ line }) => shareFrom(line, 'grant').gt(0));
    const saysSo = (line: Line): boolean => subject.says(line, 'awarded');
    // A grant that is sought may be another than the one whose line says that it is awarded.
    const meantElsewhere =
      funded.length > 0 || subject.scenario.lines.some((line) => line.kind === 'grant' && (!line.awarded || !saysSo(line)));
    for (const { line } of counted) {
      const at = subject.fieldPlace(line, 'awarded');
      if (line.confidence && line.confidence.value.lt(one))
        yield {
          at: line.confidence.span,
          facts: { name: line.name, because: 'doubted', confidence: line.confidence.value },
        };
      else if (sought && !(meantElsewhere && saysSo(line))) yield { at, facts: { name: line.name, because: 'sought', by: sought.by } };
      else if (!approval && !saysSo(line))
        yield cannotJudge(
          at,
          `${line.name} is counted, and nothing says that the grant is awarded`,
          'Add `awarded: true` to the line, or `awarded: false` to leave it out until it is; or name the award under `approvals.grant`.',
        );
    }
    for (const { line } of funded) {
      const at = line.funding.find(({ source }) => source === 'grant')?.span ?? line.span;
      if (sought) yield { at, facts: { name: line.name, because: 'sought', by: sought.by } };
      else if (!approval)
        yield cannotJudge(
          at,
          `a grant pays for ${line.name}, and nothing says that it is awarded`,
          'Name the award: `approvals: { grant: { by: …, date: … } }`; or fund the line otherwise until there is one.',
        );
    }
  },
  says: (facts: Facts) =>
    facts.because === 'doubted'
      ? `${facts.name} counts as awarded, yet its confidence is ${percentage(facts.confidence)}`
      : `${facts.name} counts on a grant that is only applied for, from ${facts.by}`,
  mend: (facts: Facts) =>
    facts.because === 'doubted'
      ? 'Write `awarded: false` until the grant is certain: it is then shown apart, and in no figure.'
      : 'Write income as `awarded: false` and fund spend from another source until the grant is awarded.',
});
