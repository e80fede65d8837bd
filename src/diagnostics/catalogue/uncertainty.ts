/** Ranges: how inputs may turn out, and what moves together. */
import { didYouMean, error, oneOf, quoted } from './entry.js';

export const uncertaintyFindings = {
  'range-form': error(
    ({
      written,
    }: {
      readonly written: string;
      readonly percentage: string | null;
      readonly meant: string | null;
      readonly known: readonly string[];
    }) => `${quoted(written)} is not a range`,
    ({
      percentage,
      meant,
      known,
    }: {
      readonly written: string;
      readonly percentage: string | null;
      readonly meant: string | null;
      readonly known: readonly string[];
    }) => {
      const forms = `Write ±${percentage ?? '15%'} for both sides alike, or { low: -10%, likely: 0%, high: +40% }.`;
      if (meant !== null) return `Did you mean ${meant}? ${forms}`;
      return percentage === null && known.length > 0 ? `${forms} Published evidence: ${oneOf(known)}.` : forms;
    },
  ),
  'range-backwards': error(
    ({ low, high }: { readonly low: string; readonly high: string }) => `the lower end, ${low}, lies above the upper end, ${high}`,
    () => 'Put the smaller figure in `low` and the larger in `high`; -10% is smaller than -5%.',
  ),
  'range-likely-outside': error(
    ({ likely, low, high, given }: { readonly likely: string; readonly low: string; readonly high: string; readonly given: boolean }) =>
      `the likely outcome${given ? '' : ', as written unless said,'} is ${likely}, outside the range from ${low} to ${high}`,
    ({ given }: { readonly likely: string; readonly low: string; readonly high: string; readonly given: boolean }) =>
      given
        ? 'Give a `likely` from `low` to `high`.'
        : 'Say which outcome is likely with `likely`, or widen the range until it holds what is written.',
  ),
  'range-without-amount': error(
    ({ what }: { readonly what: string }) => `${what} has no amount, so there is nothing for a range to change`,
    () => 'Give it an amount, or take the range out.',
  ),
  'range-nothing-written': error(
    ({ what }: { readonly what: string; readonly meant: string | null }) =>
      `the scenario does not write ${what}, so there is nothing for a range to change`,
    ({ meant }: { readonly what: string; readonly meant: string | null }) =>
      didYouMean(meant, 'Write it in its own place, or take the range out.'),
  ),
  'range-outside': error(
    ({
      what,
      end,
      value,
      bounds,
    }: {
      readonly what: string;
      readonly end: 'low' | 'high';
      readonly value: string;
      readonly bounds: string;
    }) => `at its ${end === 'low' ? 'lower' : 'upper'} end this range takes ${what} to ${value}; it must be ${bounds}`,
    () => 'Narrow the range; its percentages are points added to what is written.',
  ),
  'range-needs-remainder': error(
    ({ what }: { readonly what: string }) => `${what} may not move by itself: the shares would no longer add to 100%`,
    () => 'Write one of the other shares as `remainder`; it makes up for the rest.',
  ),
  'range-evidence': error(
    ({ published, of, section }: { readonly published: string; readonly of: string; readonly section: string }) =>
      `${quoted(published)} is evidence on ${of}, and says nothing of \`${section}\``,
    ({ of }: { readonly published: string; readonly of: string; readonly section: string }) =>
      `Give a range of your own here; the evidence belongs on ${of === 'capital expenditure' ? '`capital` or `one_off`' : '`recurring`, `one_off` or `base_budget`'} lines.`,
  ),
  'delay-range-not-whole-years': error(
    ({ months }: { readonly months: string }) =>
      `amounts written by the year can only come later by whole years, and ${months} months are not`,
    () => 'Use 12, 24, 36 …, or write the line as an `annual` amount with `from`.',
  ),
  'delay-range-early': error(
    ({ low, delay }: { readonly low: string; readonly delay: number }) =>
      `this range begins ${low} months earlier than the line does, and its delay is ${delay} months`,
    () => 'A line cannot come earlier than written: let `low` be 0, or take off at most the delay.',
  ),
  'correlate-one': error(
    ({ group }: { readonly group: string }) => `the group ${quoted(group)} has one member, which moves with nothing`,
    () => 'Name at least two inputs that have a range, or take the group out.',
  ),
  'correlate-unknown': error(
    ({ member }: { readonly member: string; readonly meant: string | null; readonly known: readonly string[] }) =>
      `${quoted(member)} is no input of this scenario`,
    ({ meant, known }: { readonly member: string; readonly meant: string | null; readonly known: readonly string[] }) =>
      didYouMean(
        meant,
        known.length === 0
          ? 'No input has a range yet; give two of them one.'
          : `Inputs with a range: ${known.slice(0, 6).join(', ')}${known.length > 6 ? ' …' : ''}.`,
      ),
  ),
  'correlate-without-range': error(
    ({ member }: { readonly member: string }) => `${quoted(member)} has no range, so it cannot move with anything`,
    () => 'Give it a range, or take it out of the group.',
  ),
  'correlate-twice': error(
    ({ member, group }: { readonly member: string; readonly group: string }) =>
      `${quoted(member)} is in the group ${quoted(group)} already`,
    () => 'Keep it in one place; to let all of them move together, make one group of both.',
  ),
} as const;
