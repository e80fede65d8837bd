/** `policy`, in a scenario and in the council's settings. Which rules there are, and what each takes, the room of policy knows. */
import { readLater } from './field.js';

export const policy = readLater('policy');
