import { toast } from '#components/ui/toast.tsx';
import { ledger } from '../ledger/ledger.ts';
import { unanswered } from '../unanswered.ts';
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

/** As long as the server takes it back. */
const SECONDS = 10;

/** Says what was done to which story and, where it can be, offers to take it back. */
export function tellDone({ name, words, storyId, takeBackId, take, onTakenBack }: Done): void {
  const text = `${name}: ${words}`;
  if (!takeBackId) return toast(text);
  const back = async () => {
    const done = await ledger.during({ what: 'Take back', storyId }, () => take({ deed: 'take_back', storyId, fields: { id: takeBackId } })).catch(() => null);
    if (!done?.ok) return toast(`${name}: ${(done?.error ?? unanswered('Take back')).sentence}`);
    toast(`${name}: taken back. It stands where it stood before.`);
    onTakenBack();
  };
  toast({ text, action: { label: 'Take back', do: () => void back(), seconds: SECONDS } });
}
