import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { renderText } from '#lib/story/render/render-text.ts';
import type { Body } from '#lib/story/text/nodes.ts';
import type { EditionContent } from '#lib/publication/edition.ts';
import { writeEdition, type NewEdition } from '#lib/publication/write/write-edition.ts';
import { fresh } from './database/test-newsroom.ts';
import { bodyOf } from './make-stories.ts';
import { emptyEdition } from './empty-edition.ts';

interface EditionWish {
  sectionId: string;
  content?: Partial<EditionContent>;
  body?: object;
  /** The story that this is a later edition of. */
  storyId?: string;
  n?: number;
  kind?: NewEdition['kind'];
  correctionText?: string;
  /** First publication; now where nothing is said. */
  at?: Date;
  visibleFrom?: Date;
}

/**
 * What readers get of a story, written as publish writes it; gives back the story's id and slug.
 */
export async function makeEdition({
  sectionId,
  content: wish = {},
  storyId = newId(),
  n = 1,
  kind = 'first',
  ...rest
}: EditionWish): Promise<{ storyId: string; slug: string }> {
  const body = rest.body ?? bodyOf('The council voted.');
  const at = rest.at ?? new Date();
  const visibleFrom = rest.visibleFrom ?? at;
  const content = contentOf(sectionId, wish);
  await staffDb().transaction((tx) =>
    writeEdition(tx, {
      id: newId(),
      storyId,
      guid: `urn:uuid:${storyId}`,
      n,
      kind,
      correctionText: rest.correctionText ?? null,
      content,
      body,
      text: renderText(body as Body),
      sha256: randomBytes(32).toString('hex'),
      visibleFrom,
      firstPublishedAt: at,
      updatedAt: kind === 'minor' ? at : visibleFrom,
      createdAt: new Date(Math.min(visibleFrom.getTime(), Date.now())),
      embargoUntil: null,
    }),
  );
  return { storyId, slug: content.slug };
}

const contentOf = (sectionId: string, wish: Partial<EditionContent>): EditionContent => ({
  ...emptyEdition(sectionId),
  kicker: 'Council',
  headline: fresh('Council keeps the old bridge'),
  standfirst: 'It stands.',
  dateline: { cities: ['Lima'], agencies: ['AP'] },
  slug: fresh('old-bridge'),
  words: 3,
  ...wish,
});

/** A picture as an edition keeps it, without its files. */
export function editionPicture(width = 1_440): EditionContent['pictures'][string] {
  const widths = [320, 640, 960, 1_440].filter((one) => one <= width);
  return {
    mediaId: newId(),
    sha256: randomBytes(32).toString('hex'),
    width,
    height: Math.round((width * 2) / 3),
    renditions: widths.map((one) => ({
      width: one,
      height: Math.round((one * 2) / 3),
      jpegBytes: one,
    })),
  };
}
