/**
 * Judges one file: its language, what it names, its arithmetic, what it expects of its figures, the limits
 * they must keep and the rules. A pure function of the file and of those it names, so that files may be judged
 * in any order and in any thread: what comes of it is plain data, without the file's tree.
 */
import { appraise } from '../core/appraisal/appraise.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { diagnose, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf } from '../diagnostics/span.js';
import type { Span } from '../diagnostics/span.js';
import { isSettings, readConfig } from '../language/config/config.js';
import type { Config } from '../language/config/config.js';
import type { Files } from '../language/files.js';
import type { KnownLayers } from '../language/layers.js';
import type { GivenFile } from '../language/options.js';
import { readScenario } from '../language/read.js';
import type { MapNode } from '../language/tree.js';
import type { InCase } from './case.js';
import { unmetExpectations } from './expectations.js';
import { judgeAlone } from './judge.js';
import type { KeptPart } from './judge.js';
import { judgedLimits } from './limits.js';
import type { Policy } from './policy.js';
import { councilPolicy, standingPolicy } from './standing.js';
import { subjectOf } from './subject.js';
import type { Subject } from './subject.js';
import { faultsOf, linesWaived } from './waivers.js';

/** The files as they were before a change, and how a file is called there. */
export interface Before {
  readonly files: Files;
  readonly pathOf: (path: string) => string;
  readonly known: KnownLayers;
}

/** Where a finding is told, and which lines it lies in. */
export interface Placed {
  /** In the scenario's own file: where it speaks of something in a file below, at the key that brings that file in. Null where it stands. */
  readonly told: Span | null;
  /** What the hint then has to add. */
  readonly beside: string;
  /** Of the lines that waivers name: those that the finding lies in. */
  readonly lines: readonly string[];
}

export interface Told {
  readonly diagnostic: Diagnostic;
  readonly placed: Placed;
}

export interface ToldOfLimit extends Told {
  readonly figure: string;
}

/** A scenario as a part of its case, with where each place of each part is told. */
export interface PartOfCase {
  readonly inCase: InCase;
  readonly parts: readonly KeptPart[];
  readonly placed: readonly (readonly Placed[])[];
}

export interface JudgedFile {
  readonly path: string;
  /** Whether it can be worked out; of a template and of settings, whether the language is sound. */
  readonly valid: boolean;
  /** What reading it has found and what it expects in vain, wherever that stands: a file that it extends may be at fault. */
  readonly diagnostics: readonly Told[];
  readonly limits: readonly ToldOfLimit[];
  /** Where the limits stand whose figure it has. */
  readonly limitsMet: readonly number[];
  readonly rules: readonly Told[];
  /** Null for what is not worked out. */
  readonly ofCase: PartOfCase | null;
  /** The path of the council's settings that hold for it. */
  readonly config: string | null;
}

/** Nearly every finding's place: one object, so that it goes to another thread once. */
export const whereItStands: Placed = { told: null, beside: '', lines: [] };

/** A finding told where it stands, in these lines that waivers name. */
const toldInPlace = (lines: readonly string[]): Placed => (lines.length === 0 ? whereItStands : { ...whereItStands, lines });

const asTold = (diagnostic: Diagnostic): Told => ({ diagnostic, placed: whereItStands });

const nothing = { limits: [], limitsMet: [], rules: [], ofCase: null, config: null };

const judgedSettings = ({ path, reading }: GivenFile): JudgedFile => {
  const config = readConfig(path, reading);
  const diagnostics = [...config.diagnostics, ...councilPolicy(config).diagnostics, ...config.waivers.flatMap(faultsOf)];
  return { ...nothing, path, valid: !diagnostics.some(isError), diagnostics: diagnostics.map(asTold) };
};

/** What a scenario came to before the change: null where it was not there; its path then, where it could not be worked out. */
const appraisedBefore = (path: string, { files, pathOf, known }: Before): Appraisal | string | null => {
  const then = pathOf(path);
  const reading = files.read(then);
  if (!('source' in reading)) return reading.trouble === 'unreadable-file' ? null : then;
  const { scenario, template } = readScenario(then, reading, files, known);
  return scenario ? appraise(scenario) : template ? null : then;
};

/**
 * What is said of a scenario stands in its own file: where it speaks of something in a file below, at the key
 * that brings that file in, with the place itself. The file below may serve others, for which it is right.
 */
const placing = (path: string, root: MapNode, config: Config | null, subject: Subject | null): ((at: Span) => Placed) => {
  const keys = ['extends', 'baseline', 'title', 'fivecase'].map((key) => root.entries.get(key));
  const own = keys.find((entry) => entry?.keySpan.source.path === path);
  return (at) => {
    const lines = config ? linesWaived(config.waivers, at, root, () => subject?.madeLines ?? []) : [];
    const isOwn = at.source.path === path || at.source.path === config?.path;
    if (isOwn || !own) return toldInPlace(lines);
    return { told: own.node.span, beside: ` What it speaks of stands at ${placeOf(at)}.`, lines };
  };
};

/** What is found once the scenario has been read: nothing of a template, nor where a mistake stands in the way. */
const judgedSubject = (
  path: string,
  subject: Subject | null,
  config: Config | null,
  policy: Policy,
  place: (at: Span) => Placed,
  before: Before | null,
) => {
  if (!subject) return { unmet: [], found: nothing };
  const unmet = unmetExpectations(subject.root, () => subject.appraisal);
  const limits = config?.limits ?? [];
  const then = before && limits.some(({ of }) => of === 'change') ? appraisedBefore(path, before) : null;
  const { found, met } = judgedLimits(subject, limits, typeof then === 'string' ? null : then);
  const unsound = typeof then === 'string' ? [diagnose('limit-before-unsound', subject.placeOf('title'), { path: then })] : [];
  const { inCase, diagnostics, parts } = judgeAlone(subject, policy);
  return {
    unmet,
    found: {
      limits: [...unsound.map((diagnostic) => ({ diagnostic, figure: '' })), ...found].map(({ diagnostic, figure }) => ({
        diagnostic,
        figure,
        placed: place(diagnostic.span),
      })),
      limitsMet: [...met],
      rules: diagnostics.map((diagnostic) => ({ diagnostic, placed: place(diagnostic.span) })),
      ofCase: { inCase, parts, placed: parts.map(({ part }) => part.places.map(place)) },
    },
  };
};

/** Judges one file by itself; `before` makes limits of a change count. */
export const judgeFile = (given: GivenFile, files: Files, known: KnownLayers, before: Before | null = null): JudgedFile => {
  const { path, reading } = given;
  if (isSettings(path)) return judgedSettings(given);
  const read = readScenario(path, reading, files, known);
  const { root, config } = read;
  const { policy, diagnostics: ofPolicy } = root ? standingPolicy(root, config) : { policy: {}, diagnostics: [] };
  const subject = subjectOf(path, read, files);
  const place = root ? placing(path, root, config, subject) : () => whereItStands;
  const { unmet, found } = judgedSubject(path, subject, config, policy, place, before);
  return {
    ...found,
    path,
    valid: !read.diagnostics.some(isError),
    diagnostics: [...read.diagnostics, ...ofPolicy, ...unmet].map((diagnostic) => ({
      diagnostic,
      // A mistake is never waived, and what reading has found stays where it stands.
      placed: isError(diagnostic) ? whereItStands : toldInPlace(place(diagnostic.span).lines),
    })),
    config: config?.path ?? null,
  };
};

const whereItSpeaksOf = (placed: Placed): Placed => ({ ...placed, told: null, beside: '' });

/**
 * The same, with every finding where that stands which it speaks of, in whatever file: for who sees the scenario and the
 * files below it as a whole, such as the reader of a document.
 */
export const asOneWhole = (judged: JudgedFile): JudgedFile => {
  const { limits, rules, ofCase } = judged;
  return {
    ...judged,
    limits: limits.map((told) => ({ ...told, placed: whereItSpeaksOf(told.placed) })),
    rules: rules.map((told) => ({ ...told, placed: whereItSpeaksOf(told.placed) })),
    ofCase: ofCase && { ...ofCase, placed: ofCase.placed.map((places) => places.map(whereItSpeaksOf)) },
  };
};
