/** Simulation: ranges that cannot be drawn, and parts of a run that do not go together. */
import { listed } from '../nearest.js';
import { error, quoted, short } from './entry.js';

export const simulationFindings = {
  'simulation-no-range': error(
    () => 'nothing in this scenario has a range, so there is nothing to draw',
    () => 'Say how an input may turn out, for example `range: { low: -10%, high: +40% }` on a line; see docs/language.md, section 11.',
  ),
  'simulation-not-smooth': error(
    ({ input }: { readonly input: string }) =>
      `the range of ${quoted(input)} is so wide that the simulation cannot follow what it does to the figures to nine digits`,
    () => 'Narrow the range, or look at its ends with `fivecase sensitivity`.',
  ),
  'simulation-too-many-together': error(
    ({ inputs }: { readonly inputs: readonly string[] }) =>
      `${inputs.length} ranges (${short(listed([...inputs], 'and'))}) act on one another in the same lines, more than the simulation can tabulate`,
    () => 'Leave the range off those that matter least, or shorten their delays.',
  ),
  'part-damaged': error(
    ({ reason }: { readonly reason: string }) => `this is no part of a simulation, or a damaged one: ${reason}`,
    () => 'Compute it again with `fivecase simulate FILE --shard K/N -o part.json`.',
  ),
  'part-of-other-run': error(
    ({ what, own, other, file }: { readonly what: string; readonly own: string; readonly other: string; readonly file: string }) =>
      `this part is of another simulation than ${file}: its ${what} ${own === '' ? 'differ' : `is ${own}, not ${other}`}`,
    () => 'Merge the parts of one run only: the same files, seed, draws, payback limit and number of shards.',
  ),
  'part-twice': error(
    ({ shard, file }: { readonly shard: string; readonly file: string }) => `shard ${shard} is here twice, in ${file} too`,
    () => 'Name each part once.',
  ),
  'part-missing': error(
    ({ shards }: { readonly shards: readonly string[] }) =>
      `${shards.length === 1 ? 'a shard is' : `${shards.length} shards are`} missing: ${short(shards.join(', '))}`,
    () => 'Compute what is missing with `--shard`, and name every part.',
  ),
} as const;
