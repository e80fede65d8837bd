/** `fivecase simulate FILE…`: how likely it is. Draws every range of a scenario, many times over. */
import { Command } from 'commander';
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { readPart } from '../../io/parts.js';
import { compiledOptions } from '../../report/simulation/ready.js';
import type { NamedScenario } from '../../report/simulation/ready.js';
import { simulatedOf } from '../../report/simulation/simulated.js';
import type { Simulated } from '../../report/simulation/simulated.js';
import { simulationReport } from '../../report/simulation/report.js';
import { simulationResult } from '../../report/simulation/result.js';
import { simulationSheet } from '../../report/simulation/sheet.js';
import { paybackLimitOption } from '../compare-options.js';
import { exit, exitCodeOf } from '../exit-code.js';
import { asText, inEveryFormat } from '../formats.js';
import { colourOptions, formatOfFile, formatOption, outputOption, unitOption, widthOption } from '../options.js';
import { deliver } from '../output.js';
import { optimise } from '../pace.js';
import { nameOf, openOptions } from '../read-options.js';
import { tell } from '../read.js';
import { configOptions } from '../settings.js';
import type { Shell } from '../shell.js';
import { digestOf, drawPart } from '../simulate/draw.js';
import { drawsOption, earlyThreads, seedOption, shardOption, threadsOption } from '../simulate/options.js';
import type { SimulateFlags } from '../simulate/options.js';
import { leastShards, mergedTallies, mismatches, partText, readPartText } from '../simulate/parts.js';
import type { Part, ReadPart } from '../simulate/parts.js';
import { crewOf } from '../simulate/threads.js';
import type { Crew } from '../simulate/threads.js';

const examples = `
Every range of the scenario (docs/language.md, section 11) is drawn as its shape
says, and the case worked out, 10,000 times. The page shows what it may come to,
how likely payback, value and falling revenue are, how figures spread, and which
range moves the answer. Several files are drawn alike: an input that they share
turns out the same in each, so that the page can say how often each is the best.

The result depends on the files, the draws and the seed alone: not on threads,
machines or the order of lines. So a long run can be spread: --shard computes a
part anywhere, --merge puts all parts together, to the same bytes.

Examples:
  fivecase simulate hybrid.yaml
  fivecase simulate hybrid.yaml --draws 1000000 --payback-limit 4
  fivecase simulate scenarios/oxfordshire/*.yaml --format md -o likely.md
  fivecase simulate hybrid.yaml --draws 1000000 --shard 3/16 -o part-3.json
  fivecase simulate --merge part-*.json`;

/** Parts read and judged, or what was wrong with them. */
const openParts = (paths: readonly string[]): { readonly parts: readonly ReadPart[] } | { readonly diagnostics: readonly Diagnostic[] } => {
  const read = paths.map((path) => {
    const reading = readPart(path);
    return 'trouble' in reading
      ? diagnose('unreadable-file', { source: { path, text: '' }, start: 0, end: 0 }, { reason: reading.trouble })
      : readPartText(path, reading.text);
  });
  const diagnostics = read.flatMap((each) => ('code' in each ? [each] : []));
  if (diagnostics.length > 0) return { diagnostics };
  const parts = read.flatMap((each) => ('code' in each ? [] : [each]));
  const apart = mismatches(parts);
  return apart.length > 0 ? { diagnostics: apart } : { parts };
};

/** Parts of one run as what is shown. */
const simulatedOfParts = (parts: readonly Part[]): Simulated | null => {
  const [first] = parts;
  if (!first) return null;
  return simulatedOf(first.frame, mergedTallies(parts), {
    draws: parts.reduce((sum, { checked }) => sum + checked.draws, 0),
    largest: parts.reduce((most, { checked }) => larger(most, decimal(checked.largest)), zero),
  });
};

const shown = (parts: readonly Part[], flags: SimulateFlags, shell: Shell): Promise<number> => {
  const simulated = simulatedOfParts(parts);
  if (!simulated) return Promise.resolve(exit.usage);
  const made = inEveryFormat({
    result: () => simulationResult(simulated),
    sheet: () => simulationSheet(simulated),
    report: () => simulationReport(simulated, flags.unit),
  });
  return deliver(made, flags, shell);
};

const merge = async (paths: readonly string[], flags: SimulateFlags, shell: Shell): Promise<number> => {
  const opened = openParts(paths);
  if ('diagnostics' in opened) {
    await tell(opened.diagnostics, flags.color, shell);
    return exit.usage;
  }
  return shown(opened.parts, flags, shell);
};

/** Nothing to draw: told at the first scenario's title. */
const withoutRange = (named: readonly NamedScenario[], places: readonly Diagnostic['span'][]): readonly Diagnostic[] => {
  const [place] = places;
  return place && named.every(({ scenario }) => scenario.uncertain.length === 0) ? [diagnose('simulation-no-range', place, {})] : [];
};

const simulate = async (paths: readonly string[], flags: SimulateFlags, crew: Crew, shell: Shell): Promise<number> => {
  const opened = await openOptions(paths, flags.baseline, flags.color, shell);
  // Only now: reading turns the optimiser off, as short commands want it.
  optimise();
  if ('code' in opened) return opened.code;
  const { baseline } = opened;
  const named = opened.options.map(({ path, scenario }) => ({
    file: nameOf(path),
    baseline: baseline && `"${baseline.scenario.title}" (${nameOf(baseline.path)})`,
    scenario,
  }));
  const empty = withoutRange(
    named,
    opened.options.map(({ root }) => root.entries.get('title')?.keySpan ?? root.span),
  );
  const ready = empty.length > 0 ? { diagnostics: empty } : compiledOptions(named, flags, digestOf);
  if ('diagnostics' in ready) {
    await tell(ready.diagnostics, flags.color, shell);
    return exitCodeOf(ready.diagnostics);
  }
  const least = leastShards(
    ready.options.reduce((sum, { compiled }) => sum + compiled.likely.length, 0),
    flags.draws,
  );
  if (flags.shard && flags.shard.of < least) {
    shell.error(
      `fivecase: a part of this run would be too large for one file; cut it into ${least} shards or more, as in --shard 1/${least}.\n`,
    );
    return exit.usage;
  }
  const part = await drawPart(ready.options, flags, flags.shard ?? { shard: 1, of: 1 }, shell, crew);
  return flags.shard
    ? deliver(
        asText(async () => partText(part)),
        flags,
        shell,
      )
    : shown([part], flags, shell);
};

/** With threads that start while the scenario is read. */
const simulateTogether = async (paths: readonly string[], flags: SimulateFlags, shell: Shell): Promise<number> => {
  const crew = crewOf(earlyThreads(flags));
  try {
    return await simulate(paths, flags, crew, shell);
  } finally {
    crew.dismiss();
  }
};

export const simulateCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('simulate')
    .summary('how likely it is: every range drawn many times over')
    .description('Draws every range of one or several scenarios, and tells how likely what matters is.')
    .argument('<files...>', 'scenario files; with --merge, parts of a simulation')
    .option('--baseline <file>', "scenario that all are measured against (default: the options' own)")
    .addOption(drawsOption())
    .addOption(seedOption())
    .addOption(paybackLimitOption())
    .addOption(threadsOption())
    .addOption(shardOption())
    .option('--merge', 'put the parts of a run together, in place of scenarios')
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(unitOption())
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (paths: string[], flags: SimulateFlags) => {
      if (flags.merge) {
        const fixed = ['draws', 'seed', 'paybackLimit', 'threads', 'shard', 'baseline'].filter(
          (name) => command.getOptionValueSource(name) === 'cli',
        );
        if (fixed.length > 0)
          command.error(`error: the parts say with what they were computed; leave out --${fixed.join(', --')} beside --merge`);
      }
      const other = flags.shard && flags.output?.find((path) => path !== '-' && formatOfFile(path) !== 'json');
      if (other) command.error(`error: a part is JSON; write it to a file that ends in .json, not ${other}`);
      finish(await (flags.merge ? merge(paths, flags, shell) : simulateTogether(paths, flags, shell)));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
