/** Drivers, and partners who share lines. */
import { didYouMean, error, note, oneOf, quoted, warning } from './entry.js';
import { listed } from '../nearest.js';

export const driverFindings = {
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
} as const;
