/** What a page needs so that its reader can try changes: the files, and which changes would do something. */
import type { MoneyDisplay } from '../model.js';

/** The files a document was made from, by the names that results give them. */
export interface CarriedFiles {
  /** The scenario's own file. */
  readonly start: string;
  readonly texts: Readonly<Record<string, string>>;
  /** What a file calls another: the file that names it, what it writes, and the file that is meant. */
  readonly links: readonly (readonly [from: string, written: string, to: string])[];
  /** The council's settings that hold for it, among the texts; null without any. */
  readonly config: string | null;
}

/** Parts of a page whose figures follow a change; the others tell of the scenario as it is written. */
export const followingParts: readonly string[] = ['summary', 'cost-profile', 'measures', 'plan', 'capital-programme', 'phasing'];

export interface WhatIf {
  readonly files: CarriedFiles;
  readonly unit: MoneyDisplay;
  /** As results name it; null without one. */
  readonly baselineFile: string | null;
  readonly reach: {
    readonly capital: boolean;
    readonly savings: boolean;
    readonly cloud: boolean;
    /** Months of one step of delay; null where nothing can be late. */
    readonly delayStep: 1 | 12 | null;
  };
}
