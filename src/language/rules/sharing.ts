/** `partners` and `sharing`: who bears what, every name known and every split whole. */
import { one, sumOf } from '../../core/arithmetic/decimal.js';
import { sections } from '../../core/line.js';
import type { Partner, Scenario, Sharing } from '../../core/scenario.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import { keySpanAt } from '../tree.js';
import type { MapNode } from '../tree.js';
import type { WrittenScenario } from '../written.js';
import { percentText } from './lines.js';

/** Who bears a case, and how it may be split. */
export type Bearers = Pick<Scenario, 'partners' | 'sharing'>;

const organisationIsPartner = (written: WrittenScenario, root: MapNode, ids: readonly string[], diagnostics: Diagnostic[]): void => {
  const { organisation } = written;
  if (organisation && ids.includes(organisation.value)) return;
  const place = organisation?.span ?? keySpanAt(root, ['partners']);
  diagnostics.push(diagnose('organisation-not-partner', place, { organisation: organisation?.value ?? null, known: ids }));
};

/** Partners of one case, and the parts of its lines that they may come to: each line has one for each of them. */
const mostPartners = 100;
const mostParts = 20_000;

/** The partners of a scenario and the splits between them. */
export const bearersOf = (written: WrittenScenario, root: MapNode, diagnostics: Diagnostic[]): Bearers => {
  const partners: readonly Partner[] = (written.partners ?? []).map(({ key, keySpan, value }) => ({
    id: key,
    name: value.value,
    span: keySpan,
  }));
  const ids = partners.map(({ id }) => id);
  const lines = sections.reduce((sum, section) => sum + (written[section]?.length ?? 0), 1);
  const most = Math.min(mostPartners, Math.floor(mostParts / lines));
  const [tooMany] = partners.slice(most);
  if (tooMany) diagnostics.push(diagnose('too-many-partners', tooMany.span, { partners: ids.length, most }));
  if (ids.length > 0) organisationIsPartner(written, root, ids, diagnostics);
  else if (written.sharing && written.sharing.length > 0)
    diagnostics.push(diagnose('sharing-without-partners', keySpanAt(root, ['sharing']), {}));

  const sharing = (written.sharing ?? []).map(({ key, keySpan, value }): [string, Sharing] => {
    for (const share of value) {
      if (ids.length === 0 || ids.includes(share.key)) continue;
      diagnostics.push(diagnose('unknown-partner', share.keySpan, () => ({ name: share.key, meant: nearest(share.key, ids), known: ids })));
    }
    const sum = sumOf(value.map((share) => share.value.value));
    if (!sum.eq(one)) diagnostics.push(diagnose('shares-not-100', keySpan, { what: `the sharing "${key}"`, sum: percentText(sum) }));
    return [key, { span: keySpan, shares: new Map(value.map((share) => [share.key, share.value])) }];
  });
  return { partners, sharing: new Map(sharing) };
};
