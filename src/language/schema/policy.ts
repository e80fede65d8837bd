/** `policy`, in a scenario and in the council's settings. Which rules there are, and what each takes, the room of policy knows. */
import { severities } from '../../diagnostics/diagnostic.js';
import { readLater } from './field.js';

export const policy = readLater({
  kind: 'names',
  what: '`policy`',
  of: {
    kind: 'either',
    of: [
      { kind: 'words', what: 'how much a breach weighs', words: ['off', ...severities] },
      { kind: 'names', what: 'settings of a rule', of: { kind: 'text' } },
    ],
  },
});
