import { HEADLINE_AIM } from '#lib/story/fields/headline.ts';

const NEAR = 8;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters as a reader counts them: an emoji or a letter with its accent is one. */
export function headlineLength(headline: string): number {
  let length = 0;
  for (const _ of graphemes.segment(headline.trim())) length += 1;
  return length;
}

export function headlineState(length: number): 'good' | 'near' | 'over' {
  if (length > HEADLINE_AIM) return 'over';
  return length > HEADLINE_AIM - NEAR ? 'near' : 'good';
}
