/** The engine's optimiser, which the start turns off for short commands (see bin/start.js). */
import { setFlagsFromString } from 'node:v8';

/** Turns it on again before work that may take seconds. */
export const optimise = (): void => setFlagsFromString('--opt');
