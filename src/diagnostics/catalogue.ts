/**
 * Every kind of finding, with its sentence (what is wrong and why) and its mend (what to do), filed
 * by subject in this folder. To add one: its entry there and a broken example in `test/errors/`.
 */
import { checkFindings } from './catalogue/checks.js';
import { configFindings } from './catalogue/config.js';
import { driverFindings } from './catalogue/drivers.js';
import { fileFindings } from './catalogue/files.js';
import { lineFindings } from './catalogue/lines.js';
import { manyFindings } from './catalogue/many.js';
import { optionFindings } from './catalogue/options.js';
import { planFindings } from './catalogue/plan.js';
import { scalarFindings } from './catalogue/scalars.js';
import { structureFindings } from './catalogue/structure.js';
import { simulationFindings } from './catalogue/simulation.js';
import { textFindings } from './catalogue/text.js';
import { uncertaintyFindings } from './catalogue/uncertainty.js';

export const catalogue = {
  ...textFindings,
  ...manyFindings,
  ...structureFindings,
  ...scalarFindings,
  ...lineFindings,
  ...driverFindings,
  ...fileFindings,
  ...optionFindings,
  ...planFindings,
  ...simulationFindings,
  ...uncertaintyFindings,
  ...checkFindings,
  ...configFindings,
} as const;

export type Code = keyof typeof catalogue;

/** The words a code's sentence and mend are filled with. */
export type WordsOf<C extends Code> = Parameters<(typeof catalogue)[C]['says']>[0];

export const codes = Object.keys(catalogue) as readonly Code[];
