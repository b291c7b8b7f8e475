import { isDeepStrictEqual } from 'node:util';
import type { MendableText, Run } from '#lib/document/mend/mend.ts';
import { runsIn } from '#lib/story/blocks/runs.ts';
import type { StoryContent } from './content.ts';

/**
 * What of a content readers read, as far as it makes whoever wrote it an editor of the text: its words, blocks, links and pictures. Fields
 * of the publication are none of it (slug, section, urgency, tags, credits, alt texts, countries and directions of indicators), nor are
 * notes to the desk.
 */
export function readersText({ kicker, headline, standfirst, dateline, language, leadPhoto, indicators, body }: StoryContent): MendableText {
  const runs: Run[] = [
    { field: 'Kicker', text: kicker, quoted: false },
    { field: 'Standfirst', text: standfirst, quoted: false },
    ...(leadPhoto ? [{ field: 'Caption', text: leadPhoto.caption, quoted: false }] : []),
    ...indicators.filter(({ reason }) => reason !== '').map(({ reason }) => ({ field: 'Indicators', text: reason, quoted: false })),
  ];
  const inBody = runsIn(body, 'Body');
  return { headline, dateline, language, runs: [...runs, ...inBody.runs], structure: [leadPhoto?.mediaId ?? null, indicators.filter(({ reason }) => reason !== '').map(({ id }) => id), inBody.structure] };
}

/** Whether a change touched what readers read: who made it has edited the text. */
export const hasTextChanged = (before: StoryContent, after: StoryContent): boolean =>
  !isDeepStrictEqual({ ...readersText(before), language: '' }, { ...readersText(after), language: '' });
