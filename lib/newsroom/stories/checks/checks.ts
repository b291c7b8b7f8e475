import { withoutNotes } from '#lib/story/text/body.ts';
import { renderText } from '#lib/story/render/render-text.ts';
import type { Failure } from '#lib/errors.ts';
import {
  ROUNDS,
  type Check,
  type Checking,
  type Round,
  type Stage,
} from '#lib/story/checks/check.ts';
import { textsOf } from '#lib/story/content/texts-of.ts';
import { CONTENT_KEYS, FIELDS, heldIn, type ContentKey } from '#lib/story/fields/fields.ts';
import type { StoryContent } from '../content.ts';
import { findPlaceholders } from './placeholders.ts';

/** What the checks of a field are given beside the content. */
interface Looked {
  text: string;
  checking: Checking;
}

type Look = (content: StoryContent, looked: Looked) => Check[];

/** The checks that a field declares. */
const looksOf = (key: ContentKey): { [R in Round]?: Look } => {
  const field = FIELDS[key];
  return 'checks' in field ? field.checks : {};
};

const LOOKS = CONTENT_KEYS.map(looksOf);

/**
 * Everything a desk looks at before a story goes on, met or not, in the order in which it looks.
 * Pure; the desk's panel and the server share it.
 * @param checking what the organisation requires, and its agencies.
 */
export function checkStory(content: StoryContent, checking: Checking): Check[] {
  const text = renderText(withoutNotes(content.body));
  return ROUNDS.flatMap((round) => [
    ...LOOKS.flatMap((looks) => looks[round]?.(content, { text, checking }) ?? []),
    ...(round === 'text' ? checkPlaceholders(content, text) : []),
  ]);
}

/**
 * What is still to come: TK and [CHECK] must not get out; XX may be a word. Said only where it
 * stands, each field by itself.
 */
function checkPlaceholders(content: StoryContent, text: string): Check[] {
  const texts = heldIn(content)
    .filter(({ field }) => field.placeholders)
    .flatMap((held) => textsOf(held, text));
  return texts.flatMap(({ field, words }): Check[] => {
    const left = [...new Set(findPlaceholders(words).map(({ word }) => word))];
    const due = left.filter((word) => word !== 'XX').join(', ');
    return [
      ...(due
        ? [
            {
              field,
              stage: 'publication' as const,
              met: false,
              sentence: `${field}: ${due} still stands in the text.`,
            },
          ]
        : []),
      ...(left.includes('XX')
        ? [
            {
              field,
              stage: 'advice' as const,
              met: false,
              sentence: `${field}: XX stands in the text.`,
            },
          ]
        : []),
    ];
  });
}

/**
 * What keeps a text from a stage, as one failure that names every field; null when nothing does.
 */
export function missingFor(
  stage: 'review' | 'publication',
  checks: readonly Check[],
  refused: unknown = [],
): Failure | null {
  const stages: Stage[] = stage === 'review' ? ['review'] : ['review', 'publication'];
  const parts = Array.isArray(refused) ? (refused as { field: string; sentence: string }[]) : [];
  const missing = [
    ...parts,
    ...checks.filter((check) => !check.met && stages.includes(check.stage)),
  ];
  const [first, ...rest] = missing.map(({ field, sentence }) => ({ field, sentence }));
  if (!first) return null;
  return { code: 'invalid', ...first, ...(rest.length ? { also: rest } : {}) };
}
