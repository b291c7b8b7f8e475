import { toast } from '#components/ui/toast.tsx';
import { takeBack } from '#lib/newsroom/stories/actions/take-back/take-back.ts';
import { ledger } from '../ledger/ledger.ts';
import { unanswered } from '../forms/unanswered.ts';
import type { TakeAction } from './take.ts';

interface Done {
  /** The story's headline, quoted. */
  name: string;
  words: string;
  storyId: string;
  takeBackId: string | undefined;
  take: TakeAction;
  onTakenBack: () => void;
}

/** Says what was done to which story and, where it can be, offers to take it back. */
export function tellDone({ name, words, storyId, takeBackId, take, onTakenBack }: Done): void {
  const { word, seconds } = takeBack;
  const text = `${name}: ${words}`;
  if (!takeBackId) return toast(text);
  const back = async () => {
    const done = await ledger
      .during({ what: word, storyId }, () =>
        take({ action: 'take_back', storyId, fields: { id: takeBackId } }),
      )
      .catch(() => null);
    if (!done?.ok) return toast(`${name}: ${(done?.error ?? unanswered(word)).sentence}`);
    toast(`${name}: ${takeBack.done}`);
    onTakenBack();
  };
  toast({ text, action: { label: word, do: () => void back(), seconds } });
}
