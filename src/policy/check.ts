/**
 * Judges files. One by itself: its language, what it names, its arithmetic, what it expects of its
 * figures, and the limits they must keep; a pure function of the file and of those it names, so that files may be
 * judged in any order and anywhere. Then all together: rules, which may look at a whole case, and waivers.
 */
import { appraise } from '../core/appraisal/appraise.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { diagnose, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf } from '../diagnostics/span.js';
import { configName, readConfig } from '../language/config/config.js';
import type { Config } from '../language/config/config.js';
import type { Files } from '../language/files.js';
import type { KnownLayers } from '../language/layers.js';
import type { GivenFile } from '../language/options.js';
import { readScenario } from '../language/read.js';
import type { Day } from '../language/scalars/day.js';
import type { MapNode } from '../language/tree.js';
import { unmetExpectations } from './expectations.js';
import type { Finding } from './finding.js';
import { judge } from './judge.js';
import { judgedLimits } from './limits.js';
import type { JudgedLimits } from './limits.js';
import type { Policy } from './policy.js';
import { councilPolicy, standingPolicy } from './standing.js';
import { subjectOf } from './subject.js';
import type { Subject } from './subject.js';
import { faultsOf, isExpired, isMeant, waiverOf } from './waivers.js';
import type { Waivable } from './waivers.js';

/** The files as they were before a change, and how a file is called there. */
export interface Before {
  readonly files: Files;
  readonly pathOf: (path: string) => string;
  readonly known: KnownLayers;
}

export interface Judged {
  readonly path: string;
  /** Whether it can be worked out; of a template and of settings, whether the language is sound. */
  readonly valid: boolean;
  /** What was found in judging it, wherever it stands: a file that it extends may be at fault. */
  readonly diagnostics: readonly Diagnostic[];
  readonly limits: JudgedLimits;
  /** Null for what is not worked out. */
  readonly subject: Subject | null;
  readonly root: MapNode | null;
  /** The council's settings that hold for it, and the policy they come to with its own. */
  readonly config: Config | null;
  readonly policy: Policy;
}

const noLimits: JudgedLimits = { found: [], met: new Set() };

const judgedSettings = ({ path, reading }: GivenFile): Judged => {
  const config = readConfig(path, reading);
  const diagnostics = [...config.diagnostics, ...councilPolicy(config).diagnostics, ...config.waivers.flatMap(faultsOf)];
  return { path, valid: !diagnostics.some(isError), diagnostics, limits: noLimits, subject: null, root: null, config: null, policy: {} };
};

const isSettings = (path: string): boolean => path.split('/').at(-1) === configName;

/** What a scenario came to before the change; null where it was not there, or was not sound. */
const appraisedBefore = (path: string, { files, pathOf, known }: Before): Appraisal | null => {
  const then = pathOf(path);
  const reading = files.read(then);
  const scenario = 'source' in reading ? readScenario(then, reading, files, known).scenario : null;
  return scenario && appraise(scenario);
};

/** Judges one file by itself; `before` makes limits of a change count. */
export const judgeFile = (given: GivenFile, files: Files, known: KnownLayers, before: Before | null = null): Judged => {
  const { path, reading } = given;
  if (isSettings(path)) return judgedSettings(given);
  const read = readScenario(path, reading, files, known);
  const { root, config } = read;
  const { policy, diagnostics: ofPolicy } = root ? standingPolicy(root, config) : { policy: {}, diagnostics: [] };
  const told = [...read.diagnostics, ...ofPolicy];
  const subject = subjectOf(path, read, files);
  const rest = { path, valid: !read.diagnostics.some(isError), root, config, policy };
  if (!subject || !root) return { ...rest, diagnostics: told, limits: noLimits, subject: null };
  const unmet = unmetExpectations(root, () => subject.appraisal);
  const limits = config?.limits ?? [];
  const then = before && limits.some(({ of }) => of === 'change') ? appraisedBefore(path, before) : null;
  return { ...rest, diagnostics: [...told, ...unmet], limits: judgedLimits(subject, limits, then), subject };
};

/** A file with everything found in it, by itself and beside the others. */
export interface Checked {
  readonly path: string;
  readonly valid: boolean;
  readonly findings: readonly Finding[];
}

/** What waivers ask beside the files. */
export interface Circumstances {
  readonly today: Day;
  /** A file's path from the folder of the settings. */
  readonly within: (settings: string, path: string) => string;
}

/**
 * What is said of a scenario stands in its own file: where it speaks of something in a file below, at the key
 * that brings that file in, with the place itself. The file below may serve others, for which it is right.
 */
const atOwnFile = (diagnostic: Diagnostic, { path, root, config }: Judged): Diagnostic => {
  const { span, hint } = diagnostic;
  if (!root || span.source.path === path || span.source.path === config?.path) return diagnostic;
  const keys = ['extends', 'baseline', 'title', 'fivecase'].map((key) => root.entries.get(key));
  const own = keys.find((entry) => entry?.keySpan.source.path === path);
  if (!own) return diagnostic;
  return { ...diagnostic, span: own.node.span, hint: `${hint} What it speaks of stands at ${placeOf(span)}.` };
};

class Together {
  private readonly used = new Set<string>();

  constructor(private readonly circumstances: Circumstances) {}

  /** What was found in one file, each finding with the waiver that accepts it. */
  checked(judged: Judged, ofRules: readonly Diagnostic[]): Checked {
    const { path, valid, diagnostics, limits } = judged;
    const mistakes = diagnostics.filter(isError);
    const all = [
      ...mistakes.map((diagnostic): Finding => ({ diagnostic, waived: null })),
      ...diagnostics.filter((each) => !isError(each)).map((each) => this.waivable(judged, each)),
      ...limits.found.map(({ diagnostic, figure }) => this.finding(judged, diagnostic, figure)),
      ...ofRules.map((each) => this.finding(judged, each, null)),
    ];
    return { path, valid, findings: all };
  }

  /** What reading has found stays where it stands. */
  private waivable(judged: Judged, diagnostic: Diagnostic): Finding {
    return { diagnostic, waived: this.finding(judged, diagnostic, null).waived };
  }

  private finding(judged: Judged, diagnostic: Diagnostic, figure: string | null): Finding {
    const { path, config, root } = judged;
    const told = atOwnFile(diagnostic, judged);
    if (!config || config.waivers.length === 0) return { diagnostic: told, waived: null };
    const { within, today } = this.circumstances;
    const files = [path, diagnostic.span.source.path].map((each) => within(config.path, each));
    const found: Waivable = { diagnostic, files, root, figure };
    const waived = waiverOf(found, config.waivers, today);
    if (waived) this.used.add(placeOf(waived.span));
    return { diagnostic: told, waived };
  }

  /** Waivers that are wrong, out of date or of no use, once everything is judged. */
  ofWaivers(config: Config, judged: readonly Judged[]): readonly Diagnostic[] {
    const { within, today } = this.circumstances;
    return config.waivers.flatMap((waiver) => {
      const { rule, expires, owner } = waiver;
      const faults = faultsOf(waiver);
      if (faults.length > 0) return faults;
      if (isExpired(waiver, today)) return [diagnose('waiver-expired', expires.span, { rule: rule.value, expires: expires.value, owner })];
      // What was not judged may still hold what the waiver was written for.
      const meant = judged.filter(({ path }) => isMeant(waiver, [within(config.path, path)]));
      const isJudged = meant.length > 0 && meant.every(({ valid }) => valid);
      return this.used.has(placeOf(waiver.span)) || !isJudged ? [] : [diagnose('waiver-unused', rule.span, { rule: rule.value })];
    });
  }
}

/** Limits of figures that no scenario has, unless that is told already. */
const unusedLimits = (config: Config, judged: readonly Judged[]): readonly Diagnostic[] => {
  const worked = judged.filter(({ subject }) => subject !== null);
  if (worked.length === 0) return [];
  const told = new Set(worked.flatMap(({ limits }) => limits.found.map(({ diagnostic }) => placeOf(diagnostic.span))));
  return config.limits
    .filter(({ figureSpan }) => !worked.some(({ limits }) => limits.met.has(figureSpan.start)) && !told.has(placeOf(figureSpan)))
    .map(({ figure, figureSpan }) => diagnose('limit-unused', figureSpan, { figure }));
};

const keyOf = ({ span, code, message }: Diagnostic): string => `${span.source.path}:${span.start} ${code} ${message}`;

const standsIn = ({ span }: Diagnostic, { path }: Judged): boolean => span.source.path === path;

/** What a check may fail on is told of every scenario that it is found in. */
const weighs = ({ severity }: Diagnostic): boolean => severity === 'error' || severity === 'breach';

/** What is found in a scenario where it stands: of those that extend it, it need not be told again. */
const toldWhereItStands = (judged: readonly Judged[], found: (each: Judged) => readonly Diagnostic[]): ReadonlySet<string> =>
  new Set(
    judged.flatMap((each) =>
      found(each)
        .filter((diagnostic) => standsIn(diagnostic, each))
        .map(keyOf),
    ),
  );

/** Everything found in files that were judged one by one, with what only all of them together show. */
export const check = (
  judged: readonly Judged[],
  circumstances: Circumstances,
): { readonly files: readonly Checked[]; readonly ofSettings: readonly Diagnostic[] } => {
  const policies = new Map(judged.flatMap(({ subject, policy }) => (subject ? [[subject, policy] as const] : [])));
  const ofRules = new Map(
    judge([...policies.keys()], (subject) => policies.get(subject) ?? {}).map(({ subject, diagnostics }) => [subject, diagnostics]),
  );
  const together = new Together(circumstances);
  const told = toldWhereItStands(judged, (each) => (each.subject && ofRules.get(each.subject)) ?? []);
  const files = judged.map((each) => {
    const found = (each.subject && ofRules.get(each.subject)) ?? [];
    return together.checked(
      each,
      found.filter((diagnostic) => standsIn(diagnostic, each) || weighs(diagnostic) || !told.has(keyOf(diagnostic))),
    );
  });
  // Files that were judged apart may each have read the settings anew.
  const settings = new Map(judged.flatMap(({ config }) => (config ? [[config.path, config] as const] : [])));
  const ofSettings = [...settings].flatMap(([path, config]) => {
    const under = judged.filter((each) => each.config?.path === path);
    return [...together.ofWaivers(config, under), ...unusedLimits(config, under)];
  });
  return { files, ofSettings };
};
