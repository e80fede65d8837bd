/**
 * Every kind of finding, with its sentence (what is wrong and why) and its mend (what to do). To
 * add one: its line here and a broken example in `test/errors/`.
 */
import { listed } from './nearest.js';

type Words = Readonly<Record<string, unknown>>;

interface Entry<W> {
  readonly severity: 'error' | 'warning' | 'info';
  readonly says: (words: W) => string;
  readonly mend: (words: W) => string;
}

const error = <W extends Words>(says: (words: W) => string, mend: (words: W) => string): Entry<W> => ({ severity: 'error', says, mend });
const note = <W extends Words>(says: (words: W) => string, mend: (words: W) => string): Entry<W> => ({ severity: 'info', says, mend });
const warning = <W extends Words>(says: (words: W) => string, mend: (words: W) => string): Entry<W> => ({
  severity: 'warning',
  says,
  mend,
});

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
const quoted = (text: string): string => `"${short(text)}"`;
const didYouMean = (meant: string | null, otherwise: string): string => (meant === null ? otherwise : `Did you mean ${meant}?`);
const oneOf = (known: readonly string[]): string => listed(known, 'or');

export interface FormWords extends Words {
  readonly written: string;
  /** The same figure in the right form, where that is clear. */
  readonly example: string | null;
}

export const catalogue = {
  // The file itself
  'unreadable-file': error(
    ({ reason }: { readonly reason: string }) => `this file cannot be read: ${reason}`,
    () => 'Check the path and that you may read the file.',
  ),
  'not-text': error(
    ({ what }: { readonly what: string }) => `this file is not plain text: ${what}`,
    () => 'Save the file as UTF-8 text. A workbook or a Word file must be written as a YAML scenario first.',
  ),
  'too-large': error(
    ({ bytes, most }: { readonly bytes: number; readonly most: number }) =>
      `this file has ${bytes.toLocaleString('en-GB')} bytes, more than the ${most.toLocaleString('en-GB')} a scenario may have`,
    () => 'Check that this is the right file; a scenario of some hundred lines is a few tens of thousands of bytes.',
  ),
  'empty-file': error(
    () => 'this file says nothing',
    () => 'Begin it with `fivecase: 1`, a `title:` and a `horizon:`; scenarios/minimal.yaml is a small example.',
  ),

  // YAML
  'yaml-syntax': error(
    ({ what }: { readonly what: string }) => `this is not well-formed YAML: ${what}`,
    ({ mend }: { readonly what: string; readonly mend?: string }) =>
      mend ?? 'Check indentation, colons, quotes and brackets on this line and the one before it.',
  ),
  'tab-indentation': error(
    () => 'a tab is used to indent; YAML counts only spaces',
    () => 'Replace the tab by two spaces for each level.',
  ),
  'duplicate-key': error(
    ({ key, line }: { readonly key: string; readonly line: number }) =>
      `${quoted(key)} stands twice in the same place (first on line ${line}); only one of the two could count`,
    () => 'Keep one of them, or give the second a name of its own.',
  ),
  'several-documents': error(
    () => 'this file holds more than one YAML document; a file is one scenario',
    () => 'Put the part after `---` in a file of its own.',
  ),
  'merge-key': error(
    () => 'YAML merge keys (`<<`) are not part of the language',
    () => 'Write the fields out, or take them from another file with `extends:`.',
  ),
  'yaml-tag': error(
    ({ tag }: { readonly tag: string }) => `the YAML tag ${quoted(tag)} is not part of the language`,
    () => 'Leave the tag out and write the value plainly.',
  ),
  'bad-alias': error(
    ({ what }: { readonly what: string }) => what,
    () => 'Write the value out where it is needed.',
  ),
  'too-deep': error(
    () => 'this is nested deeper than anything in the language',
    () => 'Check the indentation or the brackets.',
  ),
  'complex-key': error(
    () => 'a list or a map cannot be a key',
    () => 'Use a plain word before the colon.',
  ),

  // Structure
  'unknown-key': error(
    ({ key, where }: { readonly key: string; readonly where: string }) => `${quoted(key)} is not a key of ${where}`,
    ({
      meant,
      known,
    }: {
      readonly key: string;
      readonly where: string;
      readonly meant: string | null;
      readonly known: readonly string[];
    }) => didYouMean(meant, `Known here: ${oneOf(known)}.`),
  ),
  'misplaced-key': error(
    ({ key, where, home }: { readonly key: string; readonly where: string; readonly home: readonly string[] }) =>
      `${quoted(key)} is not a key of ${where}; it belongs to ${oneOf(home)}`,
    () => 'Move it there, or leave it out.',
  ),
  'missing-key': error(
    ({ key, where }: { readonly key: string; readonly where: string }) => `${where} needs ${quoted(key)}`,
    ({ example }: { readonly key: string; readonly where: string; readonly example: string }) => `Add \`${example}\`.`,
  ),
  'expected-map': error(
    ({ what, known }: { readonly what: string; readonly known: readonly string[] }) =>
      `${what} takes keys with values${known.length > 0 ? ` (such as ${listed(known.slice(0, 3))})` : ''}, not a single value or a list`,
    () => 'Write each key on a line of its own, indented, or all of them inside `{ }`.',
  ),
  'expected-value': error(
    ({ what, form }: { readonly what: string; readonly form: string }) => `${what} takes ${form}, not a list or a map`,
    ({ example }: { readonly what: string; readonly form: string; readonly example: string }) => `Write it as in \`${example}\`.`,
  ),
  'expected-list': error(
    ({ what }: { readonly what: string }) => `${what} takes a list`,
    ({ example }: { readonly what: string; readonly example: string }) => `Write it as in \`${example}\`.`,
  ),
  'empty-value': error(
    ({ what }: { readonly what: string }) => `${what} has no value`,
    () => 'Write the value, or take the key out.',
  ),
  'unsupported-version': error(
    ({ written }: { readonly written: string }) =>
      `\`fivecase: ${short(written)}\` is not a version of the language that this program knows`,
    () => 'Write `fivecase: 1`, or install a newer version of the program.',
  ),
  'not-yet': error(
    ({ key }: { readonly key: string }) => `${quoted(key)} belongs to the language, but this version of the program does not read it yet`,
    () => 'Take it out for now, or write what it would come to as lines; nothing is left out of the figures in silence.',
  ),
  'id-form': error(
    ({ id }: { readonly id: string }) => `${quoted(id)} cannot be an id; ids are lower-case letters, digits and hyphens`,
    ({ id, meant }: { readonly id: string; readonly meant: string }) =>
      id.includes(':') ? 'Put a space after the colon.' : `Write it as \`${meant}:\`, and put the words people read in \`name:\`.`,
  ),
  'years-amid-fields': error(
    () => 'years and fields stand side by side in this line',
    () => 'Put the years under `amounts:`.',
  ),

  // Scalars
  'money-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not an amount of money`,
    ({ example }: FormWords) => (example ? `Write ${example}.` : 'Write it as in 1200000, £1,200,000, £1.2m, 650k or "-£20k".'),
  ),
  'percent-sign-missing': error(
    ({ written, hundredfold }: FormWords & { readonly hundredfold: string }) =>
      `${quoted(written)} has no % sign, so it could mean ${short(written)}% or ${short(hundredfold)}`,
    ({ example }: FormWords) => `Write ${example ?? 'it with a % sign'}.`,
  ),
  'percent-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a percentage`,
    ({ example }: FormWords) => `Write ${example ?? 'it as in 3.5% or -2%'}.`,
  ),
  'percent-range': error(
    ({
      what,
      written,
      least,
      most,
    }: {
      readonly what: string;
      readonly written: string;
      readonly least: string;
      readonly most: string | null;
    }) => `${what} cannot be ${short(written)}: it runs from ${least}${most === null ? ' up' : ` to ${most}`}`,
    () => 'Check the figure and its sign.',
  ),
  'number-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a number`,
    ({ example }: FormWords) => `Write ${example ?? 'it as in 240, 1,250, 12.5 or 450k'}.`,
  ),
  'negative-count': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is negative; a count is not`,
    () => 'Write the count without a sign; put what goes down in `savings`.',
  ),
  'too-many-digits': error(
    ({ most }: { readonly most: number }) => `this figure has more than ${most} digits`,
    () => 'Check the figure; no budget needs so many digits.',
  ),
  'whole-number': error(
    ({ written, least, most }: { readonly written: string; readonly least: number; readonly most: number }) =>
      `${quoted(written)} is not a whole number from ${least} to ${most}`,
    ({ least, most }: { readonly written: string; readonly least: number; readonly most: number }) =>
      `Write a whole number from ${least} to ${most}, without a unit.`,
  ),
  'year-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a financial year`,
    ({ example }: FormWords) =>
      example === null
        ? 'Write it as in 2020/21, which is April 2020 to March 2021.'
        : `Write ${example}, which is April ${example.slice(0, 4)} to March ${Number.parseInt(example.slice(0, 4), 10) + 1}.`,
  ),
  'year-sequence': error(
    ({ written }: { readonly written: string }) =>
      `${quoted(written)} is not a financial year: the second part must be the year that follows`,
    ({ right, run }: { readonly written: string; readonly right: string; readonly run: string | null }) =>
      `Write ${right}${run === null ? '' : `; for all the years to ${run} write ${right}..${run}`}.`,
  ),
  'years-backwards': error(
    ({ written }: { readonly written: string }) => `the years ${quoted(written)} run backwards`,
    () => 'Put the earlier year first.',
  ),
  'month-form': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is not a month`,
    () => 'Write it as in 2021-10 (October 2021), or a year such as 2021/22.',
  ),
  'flag-form': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is neither true nor false`,
    () => 'Write true or false.',
  ),
  'unknown-choice': error(
    ({ what, written }: { readonly what: string; readonly written: string }) => `${quoted(written)} is not one of the words for ${what}`,
    ({
      meant,
      known,
    }: {
      readonly what: string;
      readonly written: string;
      readonly meant: string | null;
      readonly known: readonly string[];
    }) => `${meant === null ? '' : `Did you mean ${meant}? `}Known: ${oneOf(known)}.`,
  ),
  'comma-in-braces': error(
    ({ written }: { readonly written: string; readonly plain: string | null }) =>
      `inside { } a comma ends a value, so ${short(written)} is read as two things`,
    ({ written, plain }: { readonly written: string; readonly plain: string | null }) =>
      plain === null
        ? 'Write the figure without a comma; a decimal point is a full stop.'
        : `Write ${plain}, or "${short(written)}" in quotes.`,
  ),
  'negative-amount': error(
    ({ written }: { readonly written: string; readonly counts: string; readonly opposite: string }) =>
      `${quoted(written)} is negative; amounts are written positive, and the section says which way they count`,
    ({ written, counts, opposite }: { readonly written: string; readonly counts: string; readonly opposite: string }) =>
      `${counts}: write ${short(written.replace('-', ''))}. If it is ${opposite}. Only \`movements\` may be negative.`,
  ),
  'negative-price': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is negative; a price or a cost of one thing is not`,
    () => 'Write it without the sign.',
  ),

  // Years
  'year-outside-horizon': error(
    ({ years, horizon }: { readonly years: string; readonly horizon: string }) =>
      `${quoted(years)} lies outside the horizon, ${horizon}, so the money in it would be lost`,
    () => 'Move it inside the horizon, or change the horizon: `first_year:` says where it begins, `years:` how long it is.',
  ),
  'year-before-payments': error(
    ({ years }: { readonly years: string; readonly first: string }) =>
      `${quoted(years)} is the instant year zero, a moment in which nothing is paid by the month or the year`,
    ({ first }: { readonly years: string; readonly first: string }) =>
      `Begin in ${first}; only capital, cost, savings and income written as amounts, movements or once may stand in year zero.`,
  ),
  'year-twice': error(
    ({ year }: { readonly year: string }) => `${year} is given twice in this map; the first is on another line or inside a run of years`,
    () => 'Keep one figure for each year.',
  ),
  'month-outside-payments': error(
    ({ what, written }: { readonly what: string; readonly written: string; readonly first: string }) =>
      `${quoted(what)} names ${written}, in or before the instant year zero, in which nothing is paid by the month`,
    ({ first }: { readonly what: string; readonly written: string; readonly first: string }) => `Begin at ${first} or later.`,
  ),
  'year-late': error(
    ({ what, written, first }: { readonly what: string; readonly written: string; readonly first: string }) =>
      `${what} ${written} lies after the first year, ${first}`,
    ({ what }: { readonly what: string; readonly written: string; readonly first: string }) =>
      `Give the first year of the horizon or an earlier one as the ${what}.`,
  ),
  'base-year-with-instant': error(
    () => 'with an instant year zero the base year is that moment, so `base_year` may not be given',
    () => 'Take `base_year` out.',
  ),

  // Lines
  'no-shape': error(
    ({ line }: { readonly line: string }) => `${line} has no amount: it needs one of amounts, movements, annual, units, posts or once`,
    () => 'Add one, for example `amounts: { 2020/21: £120k }` or `annual: £120k`.',
  ),
  'two-shapes': error(
    ({ line, shapes }: { readonly line: string; readonly shapes: readonly string[] }) =>
      `${line} gives its amount in two ways: ${listed(shapes)}`,
    () => 'Keep one of them; if they are two things, make two lines.',
  ),
  'shape-needs': error(
    ({ line, shape, field }: { readonly line: string; readonly shape: string; readonly field: string }) =>
      `${line} gives \`${shape}\` without \`${field}\``,
    ({ field }: { readonly line: string; readonly shape: string; readonly field: string }) => `Add \`${field}:\`.`,
  ),
  'field-of-other-shape': error(
    ({ field, shape }: { readonly field: string; readonly shape: string; readonly home: readonly string[] }) =>
      `\`${field}\` has no meaning beside \`${shape}\``,
    ({ field, home }: { readonly field: string; readonly shape: string; readonly home: readonly string[] }) =>
      `Take \`${field}\` out; it belongs to ${oneOf(home)}.`,
  ),
  'never-counts': error(
    ({ line, why }: { readonly line: string; readonly why: string }) => `${line} could never count: ${why}`,
    () => 'Check the months; a line that is not wanted is better taken out.',
  ),
  'delay-not-whole-years': error(
    ({ months }: { readonly months: number }) => `a line written year by year can only come later by whole years, not by ${months} months`,
    () => 'Write the delay as a multiple of 12, or the line with `annual:` and `from:`.',
  ),
  'unknown-index': error(
    ({ name }: { readonly name: string }) => `${quoted(name)} is not among \`assumptions.indices\``,
    ({ meant, known }: { readonly name: string; readonly meant: string | null; readonly known: readonly string[] }) =>
      didYouMean(
        meant,
        known.length > 0 ? `Known: ${oneOf(known)}.` : 'Add it under `assumptions.indices`, for example `indices: { contracts: 2% }`.',
      ),
  ),
  'missing-growth': error(
    ({ name, years, line }: { readonly name: string; readonly years: string; readonly line: string | null }) =>
      `${name} has no growth for ${years}${line === null ? '' : `, which ${line} needs`}`,
    () => 'Add the years, or give one percentage that serves every year.',
  ),
  'shares-not-100': error(
    ({ what, sum }: { readonly what: string; readonly sum: string }) => `the shares of ${what} add to ${sum}, not to 100%`,
    () => 'Change a share so that they add to 100%.',
  ),
  'borrowing-for-revenue': error(
    () => 'one-off revenue cost cannot be borrowed for',
    () => 'Fund it from revenue, a reserve, receipts or a grant; or write the spend under `capital` if it creates an asset.',
  ),
  'asset-life-needed': error(
    ({ line }: { readonly line: string }) =>
      `${line} is borrowed for, so it needs \`asset_life\`: the years over which the debt is written down`,
    () => 'Add `asset_life: 5`, say; whole years, 1 to 50.',
  ),
  'borrowing-rate-needed': error(
    ({ line }: { readonly line: string }) => `${line} is borrowed for, but \`assumptions.borrowing.rate\` is not given`,
    () => 'Add `borrowing: { rate: 2.8% }`, say, under `assumptions`.',
  ),
  'in-plan-not-cashable': error(
    ({ kind }: { readonly kind: string }) => `a saving of the kind ${kind} never reaches the financial plan, so it has no \`in_plan\``,
    () => 'Take `in_plan` out, or make the saving cashable.',
  ),
  'in-plan-needs-revenue': error(
    () => 'a one-off cost without a share from `revenue` never touches the plan, so it has no `in_plan`',
    () => 'Take `in_plan` out, or fund a share from revenue.',
  ),

  // Drivers
  'wave-outside-horizon': error(
    ({ what, written, first, last }: { readonly what: string; readonly written: string; readonly first: string; readonly last: string }) =>
      `${what} names ${written}, outside the months of the horizon, ${first} to ${last}`,
    () => 'Move it inside the horizon, or lengthen the horizon with `years:`.',
  ),
  'wave-backwards': error(
    ({ wave, from, to }: { readonly wave: string; readonly from: string; readonly to: string }) =>
      `the wave ${quoted(wave)} ends in ${to}, before it begins in ${from}`,
    () => 'Put the earlier month in `from` and the later in `to`.',
  ),
  'too-many-units': error(
    ({ leaving, there }: { readonly leaving: string; readonly there: string }) =>
      `waves and retirements add up to ${leaving} units, but there are ${there} on premises`,
    () => 'Correct a count; a unit can leave only once.',
  ),
  'units-remaining': note(
    ({ remaining, shared }: { readonly remaining: string; readonly shared: boolean }) =>
      `units that neither move nor are retired: ${remaining}${shared ? '; shared costs are never released' : ''}`,
    () => 'Leave it so if they are to stay; else add them to a wave or to `retire`.',
  ),
  'years-missing': error(
    ({ what, years }: { readonly what: string; readonly years: string }) => `${what} is not given for ${years}`,
    () => 'Add the years, or give one figure that serves every year; `2021/22+` runs to the end of the horizon.',
  ),
  'two-remainders': error(
    ({ what }: { readonly what: string }) => `${what} has more than one \`remainder\``,
    () => 'Give all but one of them a share.',
  ),
  'unknown-channel': error(
    ({ name }: { readonly name: string }) => `${quoted(name)} is not among the channels of \`unit_cost\``,
    ({ meant, known }: { readonly name: string; readonly meant: string | null; readonly known: readonly string[] }) =>
      didYouMean(
        meant,
        known.length > 0 ? `Known: ${oneOf(known)}. Or add its cost under \`unit_cost\`.` : 'Add its cost under `unit_cost`.',
      ),
  ),
  'derived-by-hand': error(
    ({ line, driver }: { readonly line: string; readonly driver: string }) =>
      `${line} is made by \`${driver}\`, so it cannot be written by hand as well`,
    ({ driver }: { readonly line: string; readonly driver: string }) =>
      `Give the line another id; or, to say more of the one that is made, use \`lines\` inside \`${driver}\`.`,
  ),
  'derived-twice': error(
    ({ line }: { readonly line: string }) => `two channel shifts would both make ${line}`,
    () => 'Give one of them another id; one must not be the other with `-time` at its end.',
  ),
  'unknown-made-line': error(
    ({ line, driver }: { readonly line: string; readonly driver: string }) => `\`${driver}\` makes no line ${quoted(line)}`,
    ({
      meant,
      known,
    }: {
      readonly line: string;
      readonly driver: string;
      readonly meant: string | null;
      readonly known: readonly string[];
    }) => didYouMean(meant, `It makes: ${listed(known)}.`),
  ),
  'carbon-year-outside': note(
    ({ years, first, last }: { readonly years: string; readonly first: number; readonly last: number }) =>
      `carbon values are published for ${first} to ${last}; for ${years} the nearest year's is taken`,
    () => 'Give values of your own under `carbon_values: {years: money}` if the nearest will not do.',
  ),
  'deflator-year-outside': note(
    ({ year, first, last }: { readonly year: string; readonly first: number; readonly last: number }) =>
      `the GDP deflator is known for ${first} to ${last}; for carbon values in prices of ${year} the nearest year's is taken`,
    () => 'Give values of your own under `carbon_values: {years: money}` if the nearest will not do.',
  ),

  // Partners
  'sharing-without-partners': error(
    () => '`sharing` splits lines between partners, but there are no `partners`',
    () => 'Add them, for example `partners: { oxfordshire: Oxfordshire County Council, cherwell: Cherwell District Council }`.',
  ),
  'organisation-not-partner': error(
    ({ organisation }: { readonly organisation: string | null }) =>
      organisation === null
        ? 'a case with `partners` needs `organisation`: the partner that lines without a sharing belong to'
        : `${quoted(organisation)} is not the id of a partner, so lines without a sharing would belong to nobody`,
    ({ known }: { readonly organisation: string | null; readonly known: readonly string[] }) =>
      `Write \`organisation:\` with the id of a partner: ${oneOf(known)}.`,
  ),
  'unknown-partner': error(
    ({ name }: { readonly name: string }) => `${quoted(name)} is not among the \`partners\``,
    ({ meant, known }: { readonly name: string; readonly meant: string | null; readonly known: readonly string[] }) =>
      didYouMean(meant, `Known: ${oneOf(known)}.`),
  ),
  'unknown-sharing': error(
    ({ name }: { readonly name: string }) => `${quoted(name)} is not a name under \`sharing\``,
    ({ meant, known }: { readonly name: string; readonly meant: string | null; readonly known: readonly string[] }) =>
      didYouMean(
        meant,
        known.length > 0
          ? `Known: ${oneOf(known)}.`
          : 'Add it at the top of the file, for example `sharing: { by-users: { oxfordshire: 82%, cherwell: 18% } }`.',
      ),
  ),
  'baseline-partner': error(
    ({ name }: { readonly name: string }) => `the baseline shares lines with ${quoted(name)}, which is not among this scenario's partners`,
    () => 'Give both the same `partners`, best in a common file that both extend.',
  ),

  'delayed-out': warning(
    ({ line, months }: { readonly line: string; readonly months: number }) =>
      `${line} comes ${months} months late and so begins after the horizon: nothing of it is in the figures`,
    () => 'Check the delay, or lengthen the horizon with `years:`.',
  ),

  // Other files
  'extends-missing': error(
    ({ path, reason }: { readonly path: string; readonly reason: string }) => `${quoted(path)} cannot be read: ${reason}`,
    () => 'Check the path; it counts from the folder of this file.',
  ),
  'empty-removes': warning(
    ({ key }: { readonly key: string }) => `${quoted(key)} has no value here, which takes away what the file below says`,
    ({ key }: { readonly key: string }) => `Write \`${key}: null\` if that is meant; else write the value.`,
  ),
  'extends-circle': error(
    ({ chain }: { readonly chain: readonly string[] }) => `these files extend one another in a circle: ${chain.join(' → ')}`,
    () => 'Take `extends` out of one of them.',
  ),
  'extends-outside': error(
    ({ path }: { readonly path: string }) => `${quoted(path)} leads out of the project's folder`,
    () => 'Keep shared files inside the project: below the nearest folder upward that holds fivecase.config.yaml or .git.',
  ),
  'extends-too-many': error(
    ({ most }: { readonly most: number }) => `more than ${most} files below this scenario`,
    () => 'Put some of the files together.',
  ),
  'baseline-invalid': error(
    ({ path, errors }: { readonly path: string; readonly errors: number }) =>
      `the baseline ${quoted(path)} has ${errors} ${errors === 1 ? 'mistake' : 'mistakes'} of its own`,
    () => 'Mend the baseline first; its mistakes are listed with it.',
  ),
  'baseline-missing': error(
    ({ path, reason }: { readonly path: string; readonly reason: string }) => `the baseline ${quoted(path)} cannot be read: ${reason}`,
    () => 'Check the path; it counts from the folder of the file that names it.',
  ),
  'baseline-organisation': warning(
    ({ theirs, own }: { readonly theirs: string | null; readonly own: string }) =>
      `the baseline's organisation${theirs === null ? ' is not given' : `, ${quoted(theirs)}, is no partner`}, so its lines fall to ${quoted(own)}`,
    () => 'Name one of the partners as `organisation` in the baseline.',
  ),
  'baseline-template': error(
    ({ path }: { readonly path: string }) => `the baseline ${quoted(path)} is a template, which is there only to be extended`,
    () => 'Name a scenario that extends it.',
  ),
  'baseline-horizon': error(
    ({ own, theirs }: { readonly own: string; readonly theirs: string }) =>
      `the baseline looks at ${theirs}, this scenario at ${own}; they must be the same`,
    () => 'Give both the same `horizon`; a common file that both extend keeps them together.',
  ),
  'baseline-differs': warning(
    ({ what }: { readonly what: string }) => `the baseline has another ${what}; this scenario's counts for both`,
    () => 'Give both the same, best in a common file that both extend.',
  ),
  'base-budget-missing': warning(
    ({ path }: { readonly path: string }) =>
      `this scenario has no base budget, the baseline ${quoted(path)} has one: all of it counts as saved`,
    () => 'Give both the same base budget, best in a common file that both extend.',
  ),
  'template-not-run': error(
    () => 'this file is a template: it is there only to be extended, and is not run',
    () => 'Run a scenario that extends it, or take `template: true` out.',
  ),

  // Stress tests
  'stress-nothing': error(
    ({ stress }: { readonly stress: string }) => `the stress ${quoted(stress)} lays nothing over the scenario`,
    () => 'Say what is different in it, for example `every: { savings: { scale: 75% } }`, or take it out.',
  ),
  'stress-unknown-line': error(
    ({ line }: { readonly line: string; readonly meant: string | null }) => `there is no ${line} for this stress to change`,
    ({ meant }: { readonly line: string; readonly meant: string | null }) =>
      didYouMean(meant, 'Name a line of the scenario, or give the new line an amount.'),
  ),

  // Options side by side
  'options-horizon': error(
    ({ one, ones, other, others }: { readonly one: string; readonly ones: string; readonly other: string; readonly others: string }) =>
      `"${one}" looks at ${ones}, "${other}" at ${others}; side by side they must look at the same years`,
    () => 'Give both the same `horizon`; a common file that both extend keeps them together.',
  ),
  'options-baseline': error(
    ({
      one,
      ones,
      other,
      others,
    }: {
      readonly one: string;
      readonly ones: string;
      readonly other: string;
      readonly others: string | null;
    }) =>
      `"${one}" is measured against "${ones}", "${other}" against ${others === null ? 'its own base budget' : `"${others}"`}; side by side they need one baseline`,
    () => 'Name one for all with `--baseline FILE`, or give each the same `baseline`.',
  ),

  // Actuals
  'actuals-unreadable': error(
    ({ path, reason }: { readonly path: string; readonly reason: string }) => `the actuals ${quoted(path)} cannot be read: ${reason}`,
    () => 'Check the path; it counts from the folder of this file, and must stay inside the project.',
  ),
  'actuals-headings': error(
    ({ field, count }: { readonly field: string; readonly count: number }) =>
      count === 0 ? `no column of the actuals is headed "${field}"` : `${count} columns of the actuals are headed "${field}"`,
    () => 'Begin the file with the headings line, year, amount (or month for year); other columns may stand beside them.',
  ),
  'actuals-quote': error(
    () => 'a quotation mark that is opened here is never closed, so the rest of the file would be one cell',
    () => 'Close the quotation mark.',
  ),
  'actuals-columns': error(
    ({ row, columns }: { readonly row: number; readonly columns: number }) => `row ${row} has more cells than the ${columns} headings`,
    () => 'Put an amount with a comma in it in quotes, or separate the cells by semicolons or tabs.',
  ),
  'actuals-line': error(
    ({
      row,
      written,
      several,
    }: {
      readonly row: number;
      readonly written: string;
      readonly several: readonly string[];
      readonly meant: string | null;
    }) =>
      several.length > 1
        ? `row ${row}: ${quoted(written)} could be ${oneOf(several)}`
        : written === ''
          ? `row ${row} names no line`
          : `row ${row}: there is no line ${quoted(written)} in this scenario`,
    ({
      meant,
      several,
    }: {
      readonly row: number;
      readonly written: string;
      readonly several: readonly string[];
      readonly meant: string | null;
    }) =>
      several.length > 1
        ? 'Write the section too.'
        : didYouMean(meant, 'Write the id of a line, such as capital/devices; a row of totals must be taken out.'),
  ),
  'actuals-not-awarded': error(
    ({ row, line }: { readonly row: number; readonly line: string }) =>
      `row ${row}: ${line} is marked as not awarded, so it is in no figure, and this amount would be lost`,
    () => 'Take `awarded: false` out of the line now that there is money.',
  ),
  'actuals-period': error(
    ({ row, written }: { readonly row: number; readonly written: string }) =>
      `row ${row}: ${quoted(written)} is neither a financial year nor a month`,
    () => 'Write it as in 2020/21 or 2020-10.',
  ),
  'actuals-outside': error(
    ({ row, written, horizon }: { readonly row: number; readonly written: string; readonly horizon: string }) =>
      `row ${row}: ${written} lies outside the horizon, ${horizon}`,
    () => 'Check the year; if it is right, the scenario needs a longer `horizon`.',
  ),
  'actuals-amount': error(
    ({ row, written }: { readonly row: number; readonly written: string }) =>
      written === '' ? `row ${row} has no amount` : `row ${row}: ${quoted(written)} is not clearly an amount of money`,
    () => 'Write it in pounds as in 1234.50, "£1,234.50", -1234 or "(1,234)"; write 0 where nothing was spent.',
  ),
  'actuals-twice': error(
    ({ line, year }: { readonly line: string; readonly year: string }) =>
      `${line} has an amount for the whole of ${year} and others for its months; the money would count twice`,
    () => 'Keep the year or the months.',
  ),

  // Several scenarios in one plan
  'plan-same-file': error(
    ({ title }: { readonly title: string }) => `the scenario ${quoted(title)} is named twice; its money would count twice`,
    () => 'Name each file once.',
  ),
  'plan-horizon': error(
    ({ own, theirs, title }: { readonly own: string; readonly theirs: string; readonly title: string }) =>
      `this scenario looks at ${own}, and ${quoted(title)} at ${theirs}; scenarios of one plan need the same horizon`,
    () => 'Give both the same `horizon`, or make a plan of each.',
  ),
  'plan-base-differs': error(
    ({ line, title }: { readonly line: string; readonly title: string }) =>
      `${line} comes from a file that ${quoted(title)} shares, but is left with other figures there; one budget cannot be counted as two`,
    () => 'Leave the shared base budget as it is, and write the change as `recurring` or `savings`; or give the line another id.',
  ),
  'plan-base-left-out': warning(
    ({ line, title }: { readonly line: string; readonly title: string }) =>
      `this scenario takes ${line} out of the base budget that it shares with ${quoted(title)}; the plan counts it once, as there`,
    () => 'Leave the line in, and write what falls away under `savings`.',
  ),
  'plan-alternatives': warning(
    ({ title, others, businessCase }: { readonly title: string; readonly others: readonly string[]; readonly businessCase: string }) =>
      `${quoted(title)} and ${listed(others.map(quoted))} are options of one case (${short(businessCase)}); this plan adds them up, though only one can be chosen`,
    () => 'Plan one option of each case; `fivecase compare` puts options side by side.',
  ),
} as const;

export type Code = keyof typeof catalogue;

/** The words a code's sentence and mend are filled with. */
export type WordsOf<C extends Code> = Parameters<(typeof catalogue)[C]['says']>[0];

export const codes = Object.keys(catalogue) as readonly Code[];
