/** Colour only where a terminal wants it; words, signs and brackets carry the meaning without it. */
import type { Paint } from '../diagnostics/excerpt.js';
import { unpainted } from '../diagnostics/excerpt.js';
import type { Shell } from './shell.js';

export interface Palette extends Paint {
  readonly strong: (text: string) => string;
}

const plain: Palette = { ...unpainted, strong: (text) => text };

/** `--color` and `--no-color` win, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export const wantsColour = (flag: boolean | undefined, isTerminal: boolean, { environment }: Shell): boolean => {
  if (flag !== undefined) return flag;
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
};

/** Paints by role. The colours are the terminal's own, so that they read on light and dark. */
export const paletteFor = async (colour: boolean): Promise<Palette> => {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { place: chalk.bold, error: chalk.red.bold, warning: chalk.magenta.bold, quiet: chalk.dim, strong: chalk.bold };
};
