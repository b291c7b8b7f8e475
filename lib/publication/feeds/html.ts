import type { Body } from '#lib/story/text/nodes.ts';
import { printDateline } from '#lib/story/dateline.ts';
import { renderFeedHtml } from '#lib/story/render/render-feed.ts';
import type { ShownPicture } from '../stories/cards.ts';
import type { EditionContent } from '../edition.ts';
import type { Organisation } from '../organisation.ts';
import type { PublicChange } from '../stories/public-story.ts';
import { fullTime } from '../times.ts';
import { messagesOf, writingOf } from '../messages/messages-of.ts';
import { inText } from './feed-pictures.ts';

export interface FullText {
  body: Body;
  language: string;
  dateline: EditionContent['dateline'];
  pictures: EditionContent['pictures'];
  lead: ShownPicture | null;
  corrections: readonly PublicChange[];
}

/** Text inside an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * A title that stays plain text and is no markup either for the many readers that take titles for
 * HTML: an invisible word joiner parts each `<` from what would make it a tag. Escaping once more
 * would show `&lt;` to all others.
 */
export const inertTitle = (title: string): string => title.replaceAll(/<(?=[a-z/!?])/gi, '<\u2060');

function leadHtml(site: string, { picture, alt, caption, credit }: ShownPicture): string {
  const { src, width, height } = inText(site, picture);
  const messages = [caption, credit]
    .filter((part) => part !== '')
    .map(escapeHtml)
    .join(' ');
  return (
    `<figure><img src="${src}" alt="${escapeHtml(alt)}" width="${width}" ` +
    `height="${height}"><figcaption>${messages}</figcaption></figure>`
  );
}

function correctionsHtml(
  corrections: readonly PublicChange[],
  language: string,
  organisation: Organisation,
): string {
  const messages = messagesOf(language);
  const lines = corrections.map(({ kind, at, text }) => {
    const name = kind === 'clarification' ? messages.clarification : messages.correction;
    return (
      `<p><strong>${escapeHtml(name)}</strong>, <time ` +
      `datetime="${at.toISOString()}">${escapeHtml(fullTime(at, organisation, messages.language))}</time>: ${escapeHtml(text ?? '')}</p>`
    );
  });
  return lines.length > 0
    ? `<section><h2>${escapeHtml(messages.corrections)}</h2>${lines.join('')}</section>`
    : '';
}

/**
 * A story whole: lead photo, text with its dateline, corrections. Marked with its language where
 * that is not the feed's.
 */
export function fullHtml(site: string, story: FullText, organisation: Organisation): string {
  const pictureUrl = (mediaId: string) => {
    const picture = story.pictures[mediaId];
    return picture ? inText(site, picture) : null;
  };
  const html =
    (story.lead ? leadHtml(site, story.lead) : '') +
    renderFeedHtml(story.body, { pictureUrl, dateline: printDateline(story.dateline) }) +
    correctionsHtml(story.corrections, story.language, organisation);
  return story.language === organisation.language
    ? html
    : `<div lang="${escapeHtml(story.language)}" dir="${writingOf(story.language)}">${html}</div>`;
}
