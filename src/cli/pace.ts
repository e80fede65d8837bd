/**
 * Switches of the engine, set once the program is loaded: its compiled form fits only the switches it was
 * made with, which are the engine's own.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * For a short command, which is over before code that the engine optimises has paid for being optimised;
 * and the space for new objects goes to its full size in one step, not by doubling with a collection at
 * each, since a command is mostly new objects.
 */
export const settle = (): void => {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--semi-space-growth-factor=16');
};

/** Turns the optimiser on again before work that may take seconds. */
export const optimise = (): void => setFlagsFromString('--opt');

/**
 * For work that takes seconds on every core: the optimiser waits longer before it takes a function in hand, since
 * it works on the same cores, and once for each thread; space for new objects grows as it does for a short command.
 */
export const optimiseLater = (): void => {
  setFlagsFromString('--interrupt-budget=528000');
  setFlagsFromString('--semi-space-growth-factor=16');
};

/** The engine's own switches again. */
export const unsettle = (): void => {
  optimise();
  setFlagsFromString('--semi-space-growth-factor=2');
};
