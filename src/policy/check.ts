/**
 * Files that were judged one by one, seen together: what rules find in a whole case, waivers, and what only
 * all the files show, such as a waiver or a limit of no use.
 */
import { diagnose, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf } from '../diagnostics/span.js';
import type { Config } from '../language/config/config.js';
import type { Day } from '../language/scalars/day.js';
import type { Finding } from './finding.js';
import { judgeTogether, mergedInOrder } from './judge.js';
import { whereItStands } from './judge-file.js';
import type { JudgedFile, PartOfCase, Told } from './judge-file.js';
import { faultsOf, fileMeant, isExpired, isMeant, waiverOf } from './waivers.js';

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
  /** Whether there is a file or folder at a path from the folder of the settings. */
  readonly isThere: (settings: string, path: string) => boolean;
  /** The council's settings at a path that holds for one of the files. */
  readonly settings: (path: string) => Config;
}

/** A judged file with what all rules find in it, by place. */
interface Ruled extends JudgedFile {
  readonly ofRules: readonly Told[];
}

const ruled = (judged: readonly JudgedFile[]): readonly Ruled[] => {
  const worked = judged.flatMap(({ ofCase }) => ofCase ?? []);
  const together = new Map<PartOfCase, readonly Told[]>(
    judgeTogether(worked).map((found, at) => {
      const of = worked[at] as PartOfCase;
      return [
        of,
        found.map(({ diagnostic, kept, place }) => ({
          diagnostic,
          placed: of.placed[of.parts.indexOf(kept)]?.[place] ?? whereItStands,
        })),
      ];
    }),
  );
  return judged.map((each) => {
    const inCase = (each.ofCase && together.get(each.ofCase)) ?? [];
    if (inCase.length === 0) return { ...each, ofRules: each.rules };
    return { ...each, ofRules: mergedInOrder(each.rules, inCase, ({ diagnostic }) => diagnostic) };
  });
};

class Together {
  private readonly used = new Set<string>();

  constructor(private readonly circumstances: Circumstances) {}

  /** What was found in one file, each finding with the waiver that accepts it. */
  checked(judged: JudgedFile, ofRules: readonly Told[]): Checked {
    const { path, valid, diagnostics, limits } = judged;
    const [mistakes, others] = [diagnostics.filter(isMistake), diagnostics.filter((each) => !isMistake(each))];
    const findings = [
      ...mistakes.map(({ diagnostic }): Finding => ({ diagnostic, waived: null })),
      ...others.map((each) => this.finding(judged, each, null)),
      ...limits.map((each) => this.finding(judged, each, each.figure)),
      ...ofRules.map((each) => this.finding(judged, each, null)),
    ];
    return { path, valid, findings };
  }

  private finding({ path, config }: JudgedFile, { diagnostic, placed }: Told, figure: string | null): Finding {
    const { told, beside, lines } = placed;
    const shown = told === null ? diagnostic : { ...diagnostic, span: told, hint: `${diagnostic.hint}${beside}` };
    const waivers = config === null ? [] : this.circumstances.settings(config).waivers;
    if (config === null || waivers.length === 0) return { diagnostic: shown, waived: null };
    const { within, today } = this.circumstances;
    const files = [path, diagnostic.span.source.path].map((each) => within(config, each));
    const waived = waiverOf({ diagnostic, files, lines, figure }, waivers, today);
    if (waived) this.used.add(placeOf(waived.span));
    return { diagnostic: shown, waived };
  }

  /** Waivers that are wrong, out of date or of no use, once everything is judged. */
  ofWaivers(config: Config, judged: readonly JudgedFile[]): readonly Diagnostic[] {
    const { within, isThere, today } = this.circumstances;
    return config.waivers.flatMap((waiver) => {
      const { rule, expires, owner } = waiver;
      const faults = faultsOf(waiver);
      if (faults.length > 0) return faults;
      if (isExpired(waiver, today)) return [diagnose('waiver-expired', expires.span, { rule: rule.value, expires: expires.value, owner })];
      const file = fileMeant(waiver);
      // What was not judged may still hold what the waiver was written for, if it is there at all.
      const meant = judged.filter(({ path }) => isMeant(waiver, [within(config.path, path)]));
      if (meant.length === 0 && file !== null && !isThere(config.path, file))
        return [diagnose('waiver-unused', rule.span, { rule: rule.value, missing: waiver.file })];
      const isJudged = meant.length > 0 && meant.every(({ valid }) => valid);
      return this.used.has(placeOf(waiver.span)) || !isJudged
        ? []
        : [diagnose('waiver-unused', rule.span, { rule: rule.value, missing: null })];
    });
  }
}

const isMistake = ({ diagnostic }: Told): boolean => isError(diagnostic);

/** Limits of figures that no scenario has, unless that is told already. */
const unusedLimits = (config: Config, judged: readonly JudgedFile[]): readonly Diagnostic[] => {
  const worked = judged.filter(({ ofCase }) => ofCase !== null);
  if (worked.length === 0) return [];
  const met = new Set(worked.flatMap(({ limitsMet }) => limitsMet));
  const told = new Set(worked.flatMap(({ limits }) => limits.map(({ diagnostic }) => placeOf(diagnostic.span))));
  return config.limits
    .filter(({ figureSpan }) => !met.has(figureSpan.start) && !told.has(placeOf(figureSpan)))
    .map(({ figure, figureSpan }) => diagnose('limit-unused', figureSpan, { figure }));
};

const keyOf = ({ diagnostic: { span, code, message } }: Told): string => `${span.source.path}:${span.start} ${code} ${message}`;

const standsIn = ({ diagnostic: { span } }: Told, { path }: JudgedFile): boolean => span.source.path === path;

/** What a check may fail on is told of every scenario that it is found in. */
const weighs = ({ diagnostic: { severity } }: Told): boolean => severity === 'error' || severity === 'breach';

/** Of what is found in files that others extend: what is told there. */
const toldWhereItStands = (all: readonly Ruled[]): ReadonlySet<string> => {
  const elsewhere = new Set(all.flatMap((each) => each.ofRules.filter((found) => !standsIn(found, each)).map(keyOf)));
  if (elsewhere.size === 0) return elsewhere;
  return new Set(
    all.flatMap((each) =>
      each.ofRules
        .filter((found) => standsIn(found, each))
        .map(keyOf)
        .filter((key) => elsewhere.has(key)),
    ),
  );
};

/** Everything found in files that were judged one by one, with what only all of them together show. */
export const check = (
  judged: readonly JudgedFile[],
  circumstances: Circumstances,
): { readonly files: readonly Checked[]; readonly ofSettings: readonly Diagnostic[] } => {
  const all = ruled(judged);
  const together = new Together(circumstances);
  // What is found in a scenario where it stands need not be told again of those that extend it.
  const told = toldWhereItStands(all);
  const files = all.map((each) =>
    together.checked(
      each,
      each.ofRules.filter((found) => standsIn(found, each) || weighs(found) || !told.has(keyOf(found))),
    ),
  );
  const paths = new Set(judged.flatMap(({ config }) => config ?? []));
  const ofSettings = [...paths].flatMap((path) => {
    const config = circumstances.settings(path);
    const under = judged.filter((each) => each.config === path);
    return [...together.ofWaivers(config, under), ...unusedLimits(config, under)];
  });
  return { files, ofSettings };
};
