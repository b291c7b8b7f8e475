import { readDateline } from '#lib/document/dateline.ts';
import { renderText } from '#lib/document/render-text.ts';
import { withoutNotes } from '#lib/document/body.ts';
import type { Failure } from '#lib/errors.ts';
import type { StoryContent } from './content.ts';

/** Before what a check must be met: review, publication, or never (advice). */
export type Stage = 'review' | 'publication' | 'advice';

export interface Check {
  /** The field's name on the screen. */
  field: string;
  stage: Stage;
  met: boolean;
  /** What is needed, or what is good. */
  sentence: string;
}

const HEADLINE_AIM = 70;
const STANDFIRST_AIM = 35;
const placeholders = /\bTK\b|\[CHECK\]/g;

interface PictureAttributes { alt?: string; credit?: string }
interface Node { type: string; attrs?: Record<string, unknown>; content?: Node[] }

function picturesOf(node: Node): PictureAttributes[] {
  const own = node.type === 'picture' ? [(node.attrs ?? {}) as PictureAttributes] : [];
  return [...own, ...(node.content ?? []).flatMap(picturesOf)];
}

/** Everything a desk looks at before a story goes on, met or not, in reading order. Pure; the desk's panel and the server share it. */
export function checkStory(content: StoryContent): Check[] {
  const body = withoutNotes(content.body);
  const text = renderText(body);
  return [...checkTitles(content), ...checkPictures(content), ...checkText(content, text), ...checkDetails(content)];
}

function checkTitles(content: StoryContent): Check[] {
  const words = content.standfirst.split(/\s+/).filter(Boolean).length;
  return [
    { field: 'Headline', stage: 'review', met: content.headline.trim() !== '', sentence: 'Headline: a story needs one.' },
    { field: 'Headline', stage: 'advice', met: content.headline.length <= HEADLINE_AIM, sentence: `Headline has ${content.headline.length} characters; aim for ${HEADLINE_AIM}.` },
    { field: 'Standfirst', stage: 'advice', met: words > 0, sentence: 'Standfirst: lists and feeds show it; there is none.' },
    { field: 'Standfirst', stage: 'advice', met: words <= STANDFIRST_AIM, sentence: `Standfirst has ${words} words; aim for ${STANDFIRST_AIM}.` },
  ];
}

function checkPictures(content: StoryContent): Check[] {
  const photo = content.leadPhoto;
  const inText = picturesOf(content.body as Node);
  const lead: Check[] = photo ? [
    { field: 'Credit', stage: 'publication', met: photo.credit.trim() !== '', sentence: 'Credit: no publication without a credit.' },
    { field: 'Alt text', stage: 'publication', met: photo.alt.trim() !== '', sentence: 'Alt text: say what the lead photo shows.' },
    { field: 'Caption', stage: 'advice', met: photo.caption.trim() !== '', sentence: 'Caption: the lead photo has none.' },
  ] : [{ field: 'Picture file', stage: 'advice', met: false, sentence: 'Lead photo: there is none.' }];
  if (inText.length === 0) return lead;
  const complete = inText.every(({ alt, credit }) => alt?.trim() && credit?.trim());
  return [...lead, { field: 'Body', stage: 'publication', met: complete, sentence: 'Body: every picture in the text needs a credit and an alt text.' }];
}

function checkText(content: StoryContent, text: string): Check[] {
  const dateline = readDateline(content.dateline);
  const left = [...`${content.headline} ${content.standfirst} ${text}`.matchAll(placeholders)].map(([found]) => found);
  return [
    { field: 'Dateline', stage: 'publication', met: dateline.ok, sentence: dateline.ok ? 'Dateline reads.' : dateline.error.sentence },
    { field: 'Body', stage: 'review', met: text.trim() !== '', sentence: 'Body: there is no text yet.' },
    { field: 'Body', stage: 'publication', met: left.length === 0, sentence: `Body: ${[...new Set(left)].join(', ')} still stands in the text.` },
    { field: 'Body', stage: 'advice', met: !/\bXX+\b/.test(text), sentence: 'Body: XX stands in the text.' },
  ];
}

function checkDetails(content: StoryContent): Check[] {
  const complete = content.indicators.every(({ countryId, direction }) => countryId && direction);
  return [
    { field: 'Section', stage: 'publication', met: content.sectionId !== null, sentence: 'Section: choose where the story belongs.' },
    { field: 'Indicators', stage: 'publication', met: complete, sentence: 'Indicators: each needs a country and a direction.' },
    { field: 'Authors', stage: 'advice', met: content.authors.length > 0, sentence: 'Authors: nobody is named.' },
    { field: 'Tags', stage: 'advice', met: content.topics.length + content.countries.length > 0, sentence: 'Tags: no topic and no country.' },
  ];
}

/** What keeps a text from a stage, as one failure that names every field; null when nothing does. */
export function missingFor(stage: 'review' | 'publication', checks: readonly Check[], refused: unknown = []): Failure | null {
  const stages: Stage[] = stage === 'review' ? ['review'] : ['review', 'publication'];
  const parts = Array.isArray(refused) ? (refused as { field: string; sentence: string }[]) : [];
  const missing = [...parts, ...checks.filter((check) => !check.met && stages.includes(check.stage))];
  const [first, ...rest] = missing.map(({ field, sentence }) => ({ field, sentence }));
  if (!first) return null;
  return { code: 'invalid', ...first, ...(rest.length ? { also: rest } : {}) };
}
