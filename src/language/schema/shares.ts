/** Shares of a whole by name: where money comes from, who bears what. */
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import type { Given } from '../../core/figure.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { one } from '../../core/arithmetic/decimal.js';
import { Leaf } from '../tree.js';
import { complain, field, firstKeyOf, mapNodeOf, readInto, spanOf } from './field.js';
import { share } from './leaves.js';

export interface WrittenShare {
  readonly source: string;
  readonly share: Given<Decimal>;
}

export interface WrittenShares {
  readonly shares: readonly WrittenShare[];
  readonly span: Span;
}

/** Shares of a whole by name; that they add to 100% is for the rules to see. */
export const sharesOf = (what: string, names: readonly string[]) =>
  field({ kind: 'shares', what, names, of: share }, (value, issues): WrittenShares | undefined => {
    const known = (written: string, span: Span): boolean => {
      if (names.includes(written)) return true;
      complain(issues, 'unknown-choice', span, { what, written, meant: nearest(written, names), known: names });
      return false;
    };
    if (value instanceof Leaf) {
      if (value.isNull) complain(issues, 'empty-value', value.span, { what: 'this key' });
      else if (known(value.text, value.span))
        return { shares: [{ source: value.text, share: { value: one, span: value.span } }], span: value.span };
      return undefined;
    }
    const map = mapNodeOf(value);
    if (!map) {
      const span = spanOf(value);
      if (span) complain(issues, 'expected-map', span, { what, known: names });
      return undefined;
    }
    const shares = [...map.entries.values()].map(({ key, keySpan, node }): WrittenShare | null => {
      const isKnown = known(key, keySpan);
      const before = issues.length;
      const read = readInto(share, node, issues);
      return isKnown && read !== undefined && issues.length === before ? { source: key, share: read } : null;
    });
    return shares.includes(null) ? undefined : { shares: shares.filter((each) => each !== null), span: firstKeyOf(map) };
  });
