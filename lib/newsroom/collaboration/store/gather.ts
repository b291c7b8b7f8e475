import { withMutex } from '../socket/mutex.ts';

/** Something that was asked for, and who waits for the answer. */
export interface Waiting<Asked, Answer> {
  asked: Asked;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

/** A commit stays short, however many wait. */
const MOST = 64;

/**
 * What is asked for a story while work on it is under way is handed over together when that is
 * done: twenty people's keys need not wait for twenty commits. `work` answers everyone.
 */
export function gather<Asked, Answer>(
  work: (waiting: readonly Waiting<Asked, Answer>[]) => Promise<void>,
) {
  const gathering = new Map<string, Waiting<Asked, Answer>[]>();
  return (storyId: string, asked: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const one = { asked, resolve, reject };
      const before = gathering.get(storyId);
      if (before && before.length < MOST) {
        before.push(one);
        return;
      }
      const these = [one];
      gathering.set(storyId, these);
      void withMutex(storyId, () => {
        if (gathering.get(storyId) === these) gathering.delete(storyId);
        return work(these);
      });
    });
}
