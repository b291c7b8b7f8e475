'use client';
import { useEffect, useRef } from 'react';
import { setText } from '#lib/story/flat/set-text.ts';
import { detailsOf, detailTextOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { useDesk } from '../../desk-context.tsx';
import { useDocument } from '../../document/use-document.tsx';
import { textOf } from '../../document/shared/text-of.ts';
import { followingSlug } from './slug-suggestion.ts';

const PAUSE = 500;

/**
 * Lets the slug follow the headline while the story was never out and nobody has written a slug of
 * its own.
 */
export function useSlugSuggestion(headline: string): void {
  const { story } = useDesk();
  const doc = useDocument((open) => (open?.ready ? open.doc : undefined));
  const before = useRef(headline);
  useEffect(() => {
    // A colleague's headline is followed by the colleague's window: only who has the caret in it
    // writes.
    if (
      !doc ||
      !story.mayEdit ||
      story.everPublished ||
      document.activeElement?.id !== 'headline'
    ) {
      before.current = headline;
      return;
    }
    const timer = setTimeout(async () => {
      // Its alphabets are half of the desk's weight: they come when the first headline is written.
      const { slugOf } = await import('#lib/story/slug.ts');
      const details = detailsOf(doc);
      const slugText = detailTextOf(doc, 'slug');
      const language = textOf(details.get('language')) || story.first.language;
      const slug = followingSlug({
        slug: slugText.toString(),
        before: slugOf(before.current, language),
        now: slugOf(headline, language),
      });
      before.current = headline;
      if (slug !== null) setText(slugText, slug);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [doc, headline, story]);
}
