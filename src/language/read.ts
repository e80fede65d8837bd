/** From a path to a scenario, or to every mistake that stands in the way. */
import { sameHorizon } from '../core/arithmetic/calendar.js';
import { appraisalDifferences } from './rules/baseline.js';
import { sections } from '../core/scenario.js';
import type { Line, Scenario } from '../core/scenario.js';
import type { Actual } from '../core/plan/actual.js';
import { diagnose, inOrder, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import { readActuals } from './actuals/actuals.js';
import type { FileReading, Files } from './files.js';
import { readLayers } from './layers.js';
import type { KnownLayers } from './layers.js';
import { assumptionsOf, dependsOnHorizon, horizonOf, standInHorizon } from './rules/assumptions.js';
import { lineOf } from './rules/lines.js';
import type { LineContext } from './rules/lines.js';
import { horizonWords } from './rules/years.js';
import { attempt, diagnosticsOf, plain } from './schema/field.js';
import { scenarioSchema } from './schema/scenario.js';
import { Leaf, MapNode } from './tree.js';
import type { KeyedLine, WrittenScenario } from './written.js';

export interface ReadScenario {
  /** Null where a mistake stands in the way. */
  readonly scenario: Scenario | null;
  /** Where the file is marked as there only to be extended; null where it is not. */
  readonly template: Span | null;
  /** The path of `baseline`, as written; null without one. */
  readonly baseline: string | null;
  /** Everything the scenario says, its files laid together; null where nothing could be read. */
  readonly root: MapNode | null;
  /** The one name of each file it was made from, its own and those below it. */
  readonly files: readonly string[];
  /** The scenario's own file, the files below it, then the baseline's. */
  readonly sources: readonly Source[];
  /** Every mistake and warning, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

interface OwnReading {
  readonly scenario: Scenario | null;
  readonly root: MapNode | null;
  readonly template: Span | null;
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Asked for every line, answered by the file system once a file. */
const remembered = (identity: (path: string) => string): ((path: string) => string) => {
  const known = new Map<string, string>();
  return (path) => {
    const answer = known.get(path) ?? identity(path);
    known.set(path, answer);
    return answer;
  };
};

const linesOf = (written: WrittenScenario, root: MapNode, scenario: Pick<LineContext, 'horizon' | 'assumptions' | 'identity' | 'diagnostics'>): readonly Line[] =>
  sections.flatMap((section) => {
    const node = root.node(section);
    if (!(node instanceof MapNode)) return [];
    const lines = (written[section] ?? []) as readonly KeyedLine[];
    return lines.flatMap((line) => lineOf(line, node, { section, ...scenario }) ?? []);
  });

/** A scenario without its baseline. */
const readOwn = (path: string, reading: FileReading, files: Files, layers: KnownLayers): OwnReading => {
  const { root, sources, diagnostics: told } = readLayers(path, reading, files, layers);
  const diagnostics = [...told];
  if (!root) return { scenario: null, root, template: null, sources, diagnostics };

  const { value, issues } = attempt<WrittenScenario | undefined>(scenarioSchema, plain(root));
  diagnostics.push(...diagnosticsOf(issues));
  const written = value ?? {};
  const template = written.template?.value ? written.template.span : null;
  const known = horizonOf(written);
  const horizon = known ?? standInHorizon;
  const found: Diagnostic[] = [];
  const assumptions = assumptionsOf(written, horizon, found);
  const lines = linesOf(written, root, { horizon, assumptions, identity: remembered(files.identity), diagnostics: found });
  diagnostics.push(...(known ? found : found.filter((diagnostic) => !dependsOnHorizon(diagnostic))));
  const actuals = known ? ownActuals(root, path, files, { lines, horizon }, diagnostics) : undefined;
  const scenario: Scenario | null = !known || diagnostics.some(isError)
    ? null
    : {
        title: written.title?.value ?? '',
        case: written.case?.value,
        organisation: written.organisation?.value,
        summary: written.summary?.value,
        horizon,
        assumptions,
        lines,
        actuals,
      };
  return { scenario, root, template, sources, diagnostics };
};

/** The actuals a file holds for a scenario; `at` is where the file is named. */
const actualsOf = (reading: FileReading, path: string, at: Span, scenario: Pick<Scenario, 'lines' | 'horizon'>, diagnostics: Diagnostic[]): readonly Actual[] => {
  if ('source' in reading) return readActuals(reading.source, scenario.lines, scenario.horizon, diagnostics);
  const reason = reading.trouble === 'unreadable-file' ? reading.reason : reading.trouble === 'not-text' ? reading.what : 'it is larger than a mebibyte';
  diagnostics.push(diagnose('actuals-unreadable', at, { path, reason }));
  return [];
};

/** The actuals that a scenario names in `actuals`. */
const ownActuals = (root: MapNode, path: string, files: Files, scenario: Pick<Scenario, 'lines' | 'horizon'>, diagnostics: Diagnostic[]): readonly Actual[] | undefined => {
  const leaf = root.node('actuals');
  if (!(leaf instanceof Leaf) || leaf.isNull) return undefined;
  const target = files.beside(leaf.file.source.path, leaf.text);
  if (!files.isInProject(path, target)) {
    diagnostics.push(diagnose('actuals-unreadable', leaf.span, { path: leaf.text, reason: "it lies outside the project's folder" }));
    return [];
  }
  return actualsOf(files.read(target), leaf.text, leaf.span, scenario, diagnostics);
};

/** A scenario with the actuals of another file in place of its own, and what that file has wrong. */
export const withActuals = (scenario: Scenario, source: Source): { readonly scenario: Scenario; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const actuals = readActuals(source, scenario.lines, scenario.horizon, diagnostics);
  return { scenario: { ...scenario, actuals }, diagnostics: inOrder(diagnostics) };
};

/** The baseline that a scenario names, joined to it. Its own `baseline` is not followed. */
const withBaseline = (own: OwnReading, leaf: Leaf, files: Files, known: KnownLayers): { readonly scenario: Scenario | null; readonly sources: readonly Source[]; readonly diagnostics: readonly Diagnostic[] } => {
  const path = files.beside(leaf.file.source.path, leaf.text);
  const reading = files.read(path);
  if ('trouble' in reading && reading.trouble === 'unreadable-file') {
    return { scenario: null, sources: [], diagnostics: [diagnose('extends-missing', leaf.span, { path: leaf.text, reason: reading.reason })] };
  }
  const baseline = readOwn(path, reading, files, known);
  const diagnostics = [...baseline.diagnostics];
  const errors = diagnostics.filter(isError).length;
  if (errors > 0) diagnostics.push(diagnose('baseline-invalid', leaf.span, { path: leaf.text, errors }));
  if (baseline.template) diagnostics.push(diagnose('baseline-template', leaf.span, { path: leaf.text }));
  const { scenario } = own;
  if (scenario && baseline.scenario) {
    const [mine, theirs] = [scenario.horizon, baseline.scenario.horizon];
    if (!sameHorizon(mine, theirs)) {
      diagnostics.push(diagnose('baseline-horizon', leaf.span, { own: horizonWords(mine), theirs: horizonWords(theirs) }));
    }
    diagnostics.push(
      ...appraisalDifferences(scenario.assumptions, baseline.scenario.assumptions).map((what) => diagnose('baseline-differs', leaf.span, { what })),
    );
  }
  const sound = scenario !== null && baseline.scenario !== null && !diagnostics.some(isError);
  return { scenario: sound ? { ...scenario, baseline: baseline.scenario } : null, sources: baseline.sources, diagnostics };
};

/**
 * Reads the scenario at `path` with everything it extends and its baseline. `reading` is its own
 * file, already read (standard input has no path to read again). Scenarios read with one and the same
 * `known` read a file that they share once, and tell its mistakes once.
 */
export const readScenario = (path: string, reading: FileReading, files: Files, known: KnownLayers = new Map()): ReadScenario => {
  const own = readOwn(path, reading, files, known);
  const below = own.sources.map((source) => files.identity(source.path));
  const leaf = own.root?.node('baseline');
  if (!(leaf instanceof Leaf) || leaf.isNull || own.template) {
    return { ...own, files: below, baseline: null, diagnostics: inOrder(own.diagnostics) };
  }
  const joined = withBaseline(own, leaf, files, known);
  return {
    scenario: joined.scenario,
    template: own.template,
    baseline: leaf.text,
    root: own.root,
    files: below,
    sources: [...own.sources, ...joined.sources],
    diagnostics: inOrder([...own.diagnostics, ...joined.diagnostics]),
  };
};
