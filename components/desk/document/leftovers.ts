import { linesNow } from '#lib/newsroom/collaboration/projection/lines-now.ts';
import { linesBeside } from '#lib/story/lines-beside.ts';
import { takeOutPending } from './connection/take-out.ts';
import type { OpenDocument, Outdated } from './opened.ts';

const PENDING =
  'This device has lost a part of what was written before them, so their place in the text is not known.';

/** What stood in the document before this one and is not in the newsroom's. */
export function keepMissing({ doc, beside }: OpenDocument, before: Outdated): void {
  const lines = linesBeside(before.lines, linesNow(doc));
  beside.drop(before.kept);
  if (lines.length > 0) beside.keep({ part: 'Story', words: lines.join('\n'), why: before.why });
}

/** Changes that build on others which neither this device nor the newsroom has. */
export function keepPending({ doc, beside, device }: OpenDocument): void {
  const words = takeOutPending(doc);
  if (words === null) return;
  // A store that could not be rewritten gives them again.
  const stands = beside.list().some((entry) => entry.why === PENDING && entry.words === words);
  if (words !== '' && !stands) beside.keep({ part: 'Story', words, why: PENDING });
  void device.rewrite().catch(() => undefined);
}
