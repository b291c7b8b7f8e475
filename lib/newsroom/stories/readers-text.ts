import { isDeepStrictEqual } from 'node:util';
import type { MendableText, Run } from '#lib/document/mend/mend.ts';
import type { StoryContent } from './content.ts';

interface Node { type: string; text?: string; attrs?: Record<string, unknown>; marks?: { type: string; attrs?: Record<string, unknown> }[]; content?: Node[] }

const wordsOf = (inline: readonly Node[]): string => inline.map(({ type, text }) => (type === 'text' ? (text ?? '') : '\n')).join('');
const linksOf = (inline: readonly Node[]): unknown[] => inline.flatMap(({ marks = [] }) => marks.filter(({ type }) => type === 'link').map(({ attrs }) => attrs?.['href']));

/** A block without its words, and its words as runs. What a picture is credited with and how it is described belong to the publication. */
function walk({ type, attrs = {}, content = [] }: Node, runs: Run[], quoted = false): unknown {
  if (type === 'picture') {
    const { mediaId, wide, caption } = attrs;
    runs.push({ field: 'Body', text: typeof caption === 'string' ? caption : '', quoted: false });
    return [type, mediaId, wide];
  }
  const isQuote = quoted || type === 'quote' || type === 'pullQuote';
  if (type === 'paragraph' || type === 'heading' || type === 'pullQuote') {
    runs.push({ field: 'Body', text: wordsOf(content), quoted: isQuote });
    return [type, attrs, linksOf(content)];
  }
  return [type, attrs, content.map((child) => walk(child, runs, isQuote))];
}

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
  const blocks = (body.content as Node[]).filter(({ type }) => type !== 'deskNote').map((block) => walk(block, runs));
  return { headline, dateline, language, runs, structure: [leadPhoto?.mediaId ?? null, indicators.filter(({ reason }) => reason !== '').map(({ id }) => id), blocks] };
}

/** Whether a change touched what readers read: who made it has edited the text. */
export const hasTextChanged = (before: StoryContent, after: StoryContent): boolean =>
  !isDeepStrictEqual({ ...readersText(before), language: '' }, { ...readersText(after), language: '' });
