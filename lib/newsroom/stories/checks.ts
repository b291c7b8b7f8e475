import { readDateline } from '#lib/document/dateline.ts';
import { renderText } from '#lib/document/render-text.ts';
import { withoutNotes } from '#lib/document/body.ts';
import type { Failure } from '#lib/errors.ts';
import type { StoryContent } from './content.ts';
import { checkForHouse, type Checking } from './house-checks.ts';
import { findPlaceholders } from './placeholders.ts';

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

interface PictureAttributes { alt?: string; credit?: string; caption?: string }
interface Node { type: string; attrs?: Record<string, unknown>; content?: Node[] }

function picturesOf(node: Node): PictureAttributes[] {
  const own = node.type === 'picture' ? [(node.attrs ?? {}) as PictureAttributes] : [];
  return [...own, ...(node.content ?? []).flatMap(picturesOf)];
}

/**
 * Everything a desk looks at before a story goes on, met or not, in reading order. Pure; the desk's panel and the server share it.
 * @param checking what the house requires, and its agencies.
 */
export function checkStory(content: StoryContent, checking: Checking): Check[] {
  const body = withoutNotes(content.body);
  const text = renderText(body);
  return [
    ...checkTitles(content), ...checkPictures(content), ...checkText(content, text), ...checkPlaceholders(content, text), ...checkDetails(content),
    ...checkForHouse(content, checking),
  ];
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
  return [
    ...(dateline.ok ? [] : [{ field: 'Dateline', stage: 'publication' as const, met: false, sentence: dateline.error.sentence }]),
    { field: 'Body', stage: 'review', met: text.trim() !== '', sentence: 'Body: there is no text yet.' },
  ];
}

/** Every text that readers get, by the name of its field. */
function textsOf(content: StoryContent, text: string): [field: string, text: string][] {
  const photo = content.leadPhoto;
  const inPictures = picturesOf(content.body as Node).flatMap(({ caption, credit, alt }) => [caption, credit, alt]);
  return [
    ['Kicker', content.kicker], ['Headline', content.headline], ['Standfirst', content.standfirst], ['Body', [text, ...inPictures].join('\n')],
    ['Caption', photo?.caption ?? ''], ['Credit', photo?.credit ?? ''], ['Alt text', photo?.alt ?? ''],
  ];
}

/** What is still to come: TK and [CHECK] must not get out; XX may be a word. Said only where it stands, each field by itself. */
function checkPlaceholders(content: StoryContent, text: string): Check[] {
  return textsOf(content, text).flatMap(([field, words]): Check[] => {
    const left = [...new Set(findPlaceholders(words).map(({ word }) => word))];
    const due = left.filter((word) => word !== 'XX').join(', ');
    return [
      ...(due ? [{ field, stage: 'publication' as const, met: false, sentence: `${field}: ${due} still stands in the text.` }] : []),
      ...(left.includes('XX') ? [{ field, stage: 'advice' as const, met: false, sentence: `${field}: XX stands in the text.` }] : []),
    ];
  });
}

function checkDetails(content: StoryContent): Check[] {
  const complete = content.indicators.every(({ countryId, direction }) => countryId && direction);
  return [
    { field: 'Section', stage: 'publication', met: content.sectionId !== null, sentence: 'Section: choose where the story belongs.' },
    ...(complete ? [] : [{ field: 'Indicators', stage: 'publication' as const, met: false, sentence: 'Indicators: each needs a country and a direction.' }]),
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
