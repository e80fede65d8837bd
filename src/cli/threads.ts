/** What the program does in a thread of its own. */
import type { JudgeTask } from './judge-files.js';
import type { ReadAheadTask } from './read-ahead.js';

/** Work for a thread: its kind says which part of the program does it. */
export type ThreadTask = ReadAheadTask | JudgeTask;

/** Does the work of a thread; called there by the script that loads the program. */
export const inThread = async (task: ThreadTask): Promise<void> => {
  switch (task.kind) {
    case 'read ahead':
      return (await import('./read-ahead.js')).readAheadInThread(task);
    case 'judge':
      return (await import('./judge-files.js')).judgeInThread(task);
  }
};
