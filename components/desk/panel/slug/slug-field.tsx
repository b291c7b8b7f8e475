'use client';
import { detailTextOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { LONGEST_SLUG, slug as declared } from '#lib/story/fields/slug.ts';
import { TextField } from '#components/ui/fields/field.tsx';
import { useDesk } from '../../desk-context.tsx';
import { useReadyDocument } from '../../document/use-document.tsx';
import { useSharedText } from '../../document/shared/use-shared-text.ts';
import { useTextOf } from '../../document/shared/use-shared.ts';
import { useOpening } from '../../opening/use-opening.ts';
import { slugMistake } from './slug-mistake.ts';

/** The end of the public address. It follows the headline until somebody writes one. */
export function SlugField() {
  const { story, facts } = useDesk();
  const open = useReadyDocument();
  const text = open ? detailTextOf(open.doc, 'slug') : undefined;
  const slug = useTextOf(text);
  const mistake = slugMistake(open ? slug : facts.content.slug);
  return (
    <TextField
      label={declared.name}
      id="slug"
      defaultValue={facts.content.slug}
      ref={useSharedText(text)}
      maxLength={LONGEST_SLUG}
      spellCheck={false}
      autoCapitalize="none"
      readOnly={!story.mayEdit}
      {...useOpening()}
      {...(mistake && { error: mistake })}
      {...(story.everPublished && { hint: 'The old address leads to the new one.' })}
    />
  );
}
