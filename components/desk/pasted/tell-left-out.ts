import type { LeftOut } from '#lib/story/paste/mess.ts';
import { toast } from '../../ui/toast.tsx';
import { leftOut, leftOutLine, leftOutWords } from './left-out.ts';

/** So long the words can be asked for: a paste is read before it is missed. */
const SECONDS = 60;

/** Says what of a paste is not in the story; its words can be looked at and copied. */
export function tellLeftOut(left: LeftOut): void {
  const text = leftOutLine(left);
  if (text === null) return;
  const words = leftOutWords(left);
  const look = { label: 'Show what was left out', do: () => leftOut.show(words), seconds: SECONDS };
  toast({ text, ...(words && { action: look }) });
}
