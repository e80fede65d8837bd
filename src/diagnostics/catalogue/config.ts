/** The council's file of settings: limits, waivers, and settings of policy in a scenario. */
import { breach, didYouMean, error, note, quoted, short, warning } from './entry.js';

export const configFindings = {
  'limit-without-bound': error(
    ({ figure }: { readonly figure: string }) => `the limit of ${short(figure)} has no bound`,
    () => 'Add `at_least: £0` or `at_most: £12m`, say, or take it out.',
  ),
  'waiver-of-everything': error(
    ({ rule, number }: { readonly rule: string; readonly number: string | null }) =>
      number === null
        ? `this waiver of ${quoted(rule)} names neither a file nor a line, so it would hold for every case`
        : `this waiver of ${quoted(rule)} names line ${short(number)} and no file, so it would hold for that line of every file`,
    ({ number }) =>
      number === null
        ? 'Name the `file` it is for; to leave a rule out for all, write `off` under `policy`.'
        : 'Name the `file` it is for, or the line of the case by its id, as in `line: savings/maintenance`.',
  ),
  'limit-breached': breach(
    ({
      figure,
      found,
      side,
      of,
      limit,
    }: {
      readonly figure: string;
      readonly found: string;
      readonly side: 'above' | 'below';
      readonly of: 'figure' | 'change';
      readonly limit: string;
      readonly place: string;
    }) =>
      of === 'change' && found === 'none'
        ? `there is no ${short(figure)} any more, a change ${side} the limit of ${short(limit)}`
        : `${short(figure)} ${of === 'change' ? 'changes by' : 'is'} ${found}, ${side} the limit of ${short(limit)}`,
    ({ place }) => `The limit stands at ${place}. Bring the figure back, or have whoever set the limit write a waiver.`,
  ),
  'limit-not-judged': note(
    ({ figure, change }: { readonly figure: string; readonly change: boolean }) =>
      `cannot judge: ${short(figure)} has ${change ? 'no value before or none now' : 'none'}, so there is nothing to hold to its limit`,
    ({ figure }) => `Limit another figure, if that says better what is meant; \`explain\` says why there is no ${short(figure)}.`,
  ),
  'limit-before-unsound': note(
    ({ path }: { readonly path: string }) => `cannot judge: ${short(path)} has mistakes, so what changes since then is held to no limit`,
    () => 'Name a version that is sound with `--base`, or look at the change by hand with `fivecase diff`.',
  ),
  'limit-unused': warning(
    ({ figure }: { readonly figure: string }) => `no scenario that was checked has ${quoted(figure)}, so its limit holds nothing`,
    () => 'Check the name; if its scenario was not among those checked, check them together.',
  ),
  'policy-settled': warning(
    ({ rule, setting, settled }: { readonly rule: string; readonly setting: string; readonly settled: string; readonly place: string }) =>
      `the council's settings have ${setting === 'severity' ? rule : `${setting} of ${rule}`} as ${quoted(settled)}, which counts, and not this`,
    ({ place }) => `It is settled at ${place}. Take it out here; an exception is written as a waiver, with a reason and a day.`,
  ),
  'waiver-expired': warning(
    ({ rule, expires }: { readonly rule: string; readonly expires: string; readonly owner: string }) =>
      `this waiver of ${quoted(rule)} counted until ${expires}`,
    ({ owner }) => `Take it out, or ask ${short(owner)} whether it is to go on.`,
  ),
  'waiver-unused': warning(
    ({ rule, missing }: { readonly rule: string; readonly missing: string | null }) =>
      `this waiver of ${quoted(rule)} waives nothing: there is no ${missing === null ? 'such finding' : `file or folder ${quoted(missing)}`}`,
    () => 'Take it out; or check its `file` and `line` if the finding it was written for is still there.',
  ),
  'waiver-unknown-rule': error(
    ({ rule }: { readonly rule: string; readonly meant: string | null }) => `${quoted(rule)} is neither a rule nor another finding`,
    ({ meant }) => didYouMean(meant, 'Write what the finding shows in brackets at its end.'),
  ),
  'waiver-of-mistake': error(
    ({ rule }: { readonly rule: string }) => `${quoted(rule)} is a mistake in a file; nobody can accept that for it`,
    () => 'Mend the file, and take the waiver out.',
  ),
} as const;
