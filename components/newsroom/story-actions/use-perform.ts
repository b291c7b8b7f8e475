import { useCallback, useState } from 'react';
import type { Failure } from '#lib/errors.ts';
import type { Outcome } from '#lib/newsroom/stories/actions/outcome.ts';
import { takeBack } from '#lib/newsroom/stories/actions/take-back/take-back.ts';
import { quoted } from '#lib/quoted.ts';
import { unanswered } from '../forms/unanswered.ts';
import { ledger } from '../ledger/ledger.ts';
import { settled } from '../ledger/settled.ts';
import { actionOf, buttonOf, doneWords, type ActionStory, type OfferedAction } from './offer.ts';
import type { Fields, TakeAction } from './take.ts';
import { tellDone } from './tell-done.ts';

/** How long what takes a text from readers or holds it back waits for words on their way, in ms. */
const URGENT_WITHIN = 1_500;

/** Who is told, and how: nobody is named whom nothing reaches. */
function told({ told: names, byMail }: Outcome): string {
  if (!names) return '';
  if (names.length === 0) return ' Nobody else on this desk can review it yet.';
  return byMail
    ? ` Mail goes in ${takeBack.seconds} seconds to ${names.join(', ')}.`
    : ' Nobody could be told: no mail is set up.';
}

interface Performing {
  story: ActionStory;
  take: TakeAction;
  /** The hash of the text on the screen; approval and publication name it. */
  sha256: string;
  onDone: (action: OfferedAction, outcome: Outcome) => void;
  onTakenBack: () => void;
  onSignedOut: (() => void) | undefined;
}

/** Waits for the words of the story; null when the action may go. */
async function inTheWay(
  { id }: ActionStory,
  action: OfferedAction,
  signal: AbortSignal | undefined,
): Promise<Failure | null> {
  const { isUrgent = false } = buttonOf(action);
  const heldUp = await settled(id, {
    ...(isUrgent && { within: URGENT_WITHIN }),
    ...(signal && { signal }),
  });
  if (!heldUp || isUrgent) return null;
  return { code: 'conflict', sentence: `${actionOf(action).word}: nothing was changed. ${heldUp}` };
}

export interface Perform {
  /** What is under way: it waits for words, or for the newsroom's answer. */
  busy: { action: OfferedAction; sent: boolean } | null;
  /**
   * Takes an action once the newsroom has the story's words. Null when it was done, or was given up
   * before it was sent; else what is in the way.
   */
  perform: (action: OfferedAction, fields: Fields, wish?: AbortSignal) => Promise<Failure | null>;
}

/** Takes actions on a story, and tells what became of each. */
export function usePerform(performing: Performing): Perform {
  const { story, take, sha256, onDone, onTakenBack, onSignedOut } = performing;
  const [busy, setBusy] = useState<Perform['busy']>(null);

  const send = useCallback(
    async (action: OfferedAction, fields: Fields): Promise<Failure | null> => {
      const bound = buttonOf(action).namesText ? { ...fields, sha256 } : fields;
      const done = await ledger.during({ what: actionOf(action).word, storyId: story.id }, () =>
        take({ action, storyId: story.id, fields: bound }),
      );
      if (!done.ok) {
        if (done.error.code === 'signed_out') onSignedOut?.();
        return done.error;
      }
      tellDone({
        name: quoted(story.content.headline || 'Untitled story'),
        words: `${doneWords(action, story)}${told(done.value)}`,
        storyId: story.id,
        takeBackId: done.value.takeBack,
        take,
        onTakenBack,
      });
      onDone(action, done.value);
      return null;
    },
    [onDone, onSignedOut, onTakenBack, sha256, story, take],
  );

  const perform = useCallback<Perform['perform']>(
    async (action, fields, wish) => {
      setBusy({ action, sent: false });
      try {
        const obstacle = await inTheWay(story, action, wish);
        if (obstacle || wish?.aborted) return wish?.aborted ? null : obstacle;
        setBusy({ action, sent: true });
        return await send(action, fields);
      } catch {
        return unanswered(actionOf(action).word);
      } finally {
        setBusy(null);
      }
    },
    [send, story],
  );
  return { busy, perform };
}
