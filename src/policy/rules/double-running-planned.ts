/** Old and new run side by side for a while, and somebody pays for both. */
import type { Span } from '../../diagnostics/span.js';
import { movingWaves, parallelOf } from '../../core/drivers/migration.js';
import { keySpanAt } from '../../language/tree.js';
import { largestOf, linesOf, wordsOf } from '../lines.js';
import { rule } from '../rule.js';
import type { Found } from '../rule.js';

const bothAtOnce = /\b(?:double[- ]running|dual[- ]running|parallel|overlap|side by side)\b/;

export type Facts = { readonly kind: 'wave'; readonly name: string } | { readonly kind: 'by hand'; readonly name: string };

export const doubleRunningPlanned = rule({
  id: 'double-running-planned',
  title: 'Double running is planned',
  purpose: 'Where something new takes the place of something old, there is money for the time in which both run.',
  source:
    'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraph 10: the service is kept up during the change',
  severity: 'warning',
  settings: {},
  *judge(subject): Iterable<Found<Facts>> {
    const { migration } = subject.scenario;
    const costs = linesOf(subject, 'capital', 'one_off', 'recurring');
    const isPlanned = costs.some(({ line }) => line.driver === undefined && bothAtOnce.test(wordsOf(line)));
    if (isPlanned) return;
    if (migration) {
      for (const wave of movingWaves(migration).filter((each) => parallelOf(each) === 0)) {
        const at: Span = keySpanAt(subject.root, ['migration', 'waves', wave.id, 'parallel']);
        yield { at, facts: { kind: 'wave', name: wave.name } };
      }
      return;
    }
    const replaces = costs.some(({ line }) => line.section === 'recurring') && costs.some(({ line }) => line.section !== 'recurring');
    const ending = largestOf(linesOf(subject, 'savings').filter(({ line }) => line.kind === 'cashable' && line.driver === undefined));
    if (replaces && ending) yield { at: ending.line.span, facts: { kind: 'by hand', name: ending.line.name } };
  },
  says: ({ kind, name }: Facts) =>
    kind === 'wave'
      ? `${name} plans no month in which a unit runs in both places`
      : `something new is paid for while ${name} ends something old, and no line pays for the time in which both run`,
  mend: ({ kind }: Facts) =>
    kind === 'wave'
      ? 'Give the wave `parallel: 1` or more; a move without any overlap has no way back.'
      : 'Add a line for double running under `one_off`; where another line holds it, tag that line `double-running`.',
});
