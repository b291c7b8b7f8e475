'use client';
import { useDesk } from '../desk-context.tsx';
import { useLineText } from '../document/shared/use-line-text.ts';
import { useSlugSuggestion } from '../panel/slug/use-slug-suggestion.ts';
import { HEADLINE_AIM } from '#lib/story/fields/headline.ts';
import { headlineLength, headlineState } from './headline-length.ts';
import { LinePart } from './line-part.tsx';

/** The headline with its length beside it: amber near the end, red beyond. */
export function HeadlinePart() {
  const { story } = useDesk();
  const headline = useLineText('headline', story.first.headline);
  useSlugSuggestion(headline);
  const length = headlineLength(headline);
  return (
    <LinePart
      part="headline"
      className="story-headline"
      side={
        <span className="length" data-state={headlineState(length)}>
          {length} of {HEADLINE_AIM}
          <span className="sr"> characters</span>
        </span>
      }
    />
  );
}
