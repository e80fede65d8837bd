/**
 * Options read together, to stand side by side: templates, the baseline and the council's settings left out,
 * one baseline for all, the same years for all. Files that several of them extend are read once.
 */
import { sameHorizon } from '../core/arithmetic/calendar.js';
import type { Scenario } from '../core/scenario.js';
import { diagnose, inOrder, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { isSettings } from './config/config.js';
import type { FileReading, Files } from './files.js';
import type { KnownLayers } from './layers.js';
import { baselineNamed, readOwn, withOwnActuals } from './read.js';
import type { OwnReading } from './read.js';
import { unlikeBaseline } from './rules/baseline.js';
import { horizonWords } from './rules/years.js';
import type { Leaf, MapNode } from './tree.js';

/** A file as given, already read. */
export interface GivenFile {
  readonly path: string;
  readonly reading: FileReading;
}

export interface ReadOption {
  readonly path: string;
  readonly scenario: Scenario;
  /** The files laid together, as a tree. */
  readonly root: MapNode;
}

/** A file given that is no option, and why. */
export interface LeftOut {
  readonly path: string;
  readonly why: 'template' | 'baseline' | 'settings';
}

export interface OptionsRead {
  /** In the order given, each joined to the baseline; empty where a mistake stands in the way. */
  readonly options: readonly ReadOption[];
  /** Null where the options are measured against their own base budgets. */
  readonly baseline: ReadOption | null;
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Candidate {
  readonly path: string;
  readonly identity: string;
  readonly own: OwnReading;
  /** Where it names its baseline, and which file that is. */
  readonly named: { readonly leaf: Leaf; readonly path: string; readonly identity: string } | null;
}

/** The place of a scenario's horizon, through the files below it; failing that, the start of its file. */
const horizonPlace = ({ own, path }: Candidate): Span =>
  own.root?.entries.get('horizon')?.keySpan ?? { source: own.sources[0] ?? { path, text: '' }, start: 0, end: 0 };

class OptionsReader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly layers: KnownLayers = new Map();
  private readonly read = new Map<string, OwnReading>();

  constructor(private readonly files: Files) {}

  candidate({ path, reading }: GivenFile): Candidate {
    const identity = this.files.identity(path);
    const own = this.read.get(identity) ?? withOwnActuals(readOwn(path, reading, this.files, this.layers), path, this.files);
    this.read.set(identity, own);
    const leaf = baselineNamed(own);
    const target = leaf && this.files.beside(leaf.file.source.path, leaf.text);
    return { path, identity, own, named: leaf && target !== null ? { leaf, path: target, identity: this.files.identity(target) } : null };
  }

  /** The baseline that all of them name; null where none names one, or where they do not agree. */
  agreed(options: readonly Candidate[]): Candidate | null {
    const baselines = new Set(options.flatMap(({ named }) => named?.identity ?? []));
    // A baseline may stand among the options, and may have a baseline of its own that is not followed.
    // What a file names that cannot be taken apart is not known.
    const measured = options.filter(({ identity, own }) => !baselines.has(identity) && own.root !== null);
    const first = measured.find(({ named }) => named !== null);
    if (!first?.named) return null;
    const { named } = first;
    for (const other of measured) {
      if (other.named?.identity === named.identity) continue;
      const at = other.named?.leaf.span ?? named.leaf.span;
      this.diagnostics.push(
        diagnose('options-baseline', at, { one: first.path, ones: named.path, other: other.path, others: other.named?.path ?? null }),
      );
    }
    if (!this.files.isInProject(first.path, named.path)) {
      this.diagnostics.push(diagnose('extends-outside', named.leaf.span, { path: named.leaf.text }));
      return null;
    }
    const reading = this.files.read(named.path);
    if ('trouble' in reading && reading.trouble === 'unreadable-file') {
      this.diagnostics.push(diagnose('baseline-missing', named.leaf.span, { path: named.leaf.text, reason: reading.reason }));
      return null;
    }
    const baseline = this.candidate({ path: named.path, reading });
    if (baseline.own.template) this.diagnostics.push(diagnose('baseline-template', named.leaf.span, { path: named.leaf.text }));
    return baseline;
  }

  /** Two that stand side by side look at the same years, or the money of one would have no column. */
  checkHorizons(one: Candidate, other: Candidate): void {
    const [a, b] = [one.own.scenario, other.own.scenario];
    if (!a || !b || sameHorizon(a.horizon, b.horizon)) return;
    this.diagnostics.push(
      diagnose('options-horizon', horizonPlace(other), {
        one: one.path,
        ones: horizonWords(a.horizon),
        other: other.path,
        others: horizonWords(b.horizon),
      }),
    );
  }

  /** What an option and the baseline see differently; the option's counts. */
  warnOfDifferences(option: Candidate, baseline: Candidate): void {
    const [a, b] = [option.own.scenario, baseline.own.scenario];
    // Other years are told already; what follows from them is no news.
    if (!a || !b || !sameHorizon(a.horizon, b.horizon)) return;
    const at = option.named?.leaf.span ?? horizonPlace(option);
    this.diagnostics.push(...unlikeBaseline(a, b, at, option.named?.leaf.text ?? baseline.path));
  }
}

const optionOf = ({ path, own }: Candidate, baseline: Scenario | undefined): readonly ReadOption[] =>
  own.scenario && own.root ? [{ path, scenario: baseline ? { ...own.scenario, baseline } : own.scenario, root: own.root }] : [];

/** Reads options with one baseline: the one given, else the one they name. */
export const readOptions = (given: readonly GivenFile[], givenBaseline: GivenFile | null, files: Files): OptionsRead => {
  const reader = new OptionsReader(files);
  const all = given.filter(({ path }) => !isSettings(path)).map((file) => reader.candidate(file));
  const scenarios = all.filter(({ own }) => !own.template);
  const baseline = givenBaseline ? reader.candidate(givenBaseline) : reader.agreed(scenarios);
  const options = scenarios.filter(({ identity }) => identity !== baseline?.identity);
  const { template } = (givenBaseline && baseline?.own) ?? { template: null };
  if (template && baseline) reader.diagnostics.push(diagnose('baseline-template', template, { path: baseline.path }));

  const [first] = options;
  const measure = baseline ?? first;
  for (const option of options) if (measure && option !== measure) reader.checkHorizons(measure, option);
  if (baseline) for (const option of options) reader.warnOfDifferences(option, baseline);

  const told = [...(baseline ? [baseline] : []), ...options].flatMap(({ own }) => own.diagnostics);
  const diagnostics = inOrder([...told, ...reader.diagnostics]);
  const sound = !diagnostics.some(isError);
  return {
    options: sound ? options.flatMap((option) => optionOf(option, baseline?.own.scenario ?? undefined)) : [],
    baseline: sound && baseline ? (optionOf(baseline, undefined)[0] ?? null) : null,
    leftOut: [
      ...all.flatMap(({ path, own, identity }): LeftOut[] => {
        if (own.template) return [{ path, why: 'template' }];
        return identity === baseline?.identity ? [{ path, why: 'baseline' }] : [];
      }),
      ...given.filter(({ path }) => isSettings(path)).map(({ path }): LeftOut => ({ path, why: 'settings' })),
    ],
    diagnostics,
  };
};
