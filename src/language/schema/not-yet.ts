/** Keys of the language that this version does not read: refused by name, rather than called unknown. */
export const notYetInScenario: readonly string[] = [
  'migration',
  'channels',
  'energy',
  'partners',
  'sharing',
  'justification',
  'approvals',
  'expect',
  'policy',
  'stress',
  'uncertainty',
  'correlate',
];

export const notYetInLine: readonly string[] = ['sharing', 'range', 'delay_range'];
