/** What a long piece of work throws when the user stops it (Ctrl-C), so that nothing is written. */
export class Stopped extends Error {}

export const stoppedText = 'fivecase: stopped; nothing was written.\n';
