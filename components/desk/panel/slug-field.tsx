'use client';
import { detailsOf } from '#lib/newsroom/documents/layout.ts';
import { TextField } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.tsx';
import { useDocument } from '../document/use-document.tsx';
import { useSharedValue } from '../document/use-shared.ts';
import { slugMistake } from './slug-mistake.ts';

/** The end of the public address. It follows the headline until somebody writes one. */
export function SlugField() {
  const { story } = useDesk();
  const details = useDocument((open) => (open?.ready ? detailsOf(open.doc) : undefined));
  const [slug, setSlug] = useSharedValue(details, 'slug', '');
  const mistake = slugMistake(slug);
  return (
    <TextField
      label="Slug" id="slug" value={slug} maxLength={120} spellCheck={false} autoCapitalize="none" readOnly={!story.mayEdit || !details}
      onChange={(event) => setSlug(event.target.value)} {...(mistake && { error: mistake })}
      {...(story.everPublished && { hint: 'The old address leads to the new one.' })}
    />
  );
}
