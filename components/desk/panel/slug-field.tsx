'use client';
import { detailsOf } from '#lib/newsroom/documents/layout.ts';
import { TextField } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { useSharedValue } from '../document/use-shared.ts';
import { useOpening } from '../opening/use-opening.ts';
import { slugMistake } from './slug-mistake.ts';

/** The end of the public address. It follows the headline until somebody writes one. */
export function SlugField() {
  const { story, facts } = useDesk();
  const open = useReadyDocument();
  const details = open ? detailsOf(open.doc) : undefined;
  const [slug, setSlug] = useSharedValue(details, 'slug', details ? '' : facts.content.slug);
  const mistake = slugMistake(slug);
  return (
    <TextField
      label="Slug" id="slug" value={slug} maxLength={120} spellCheck={false} autoCapitalize="none" readOnly={!story.mayEdit || !setSlug} {...useOpening()}
      onChange={(event) => setSlug?.(event.target.value)} {...(mistake && { error: mistake })}
      {...(story.everPublished && { hint: 'The old address leads to the new one.' })}
    />
  );
}
