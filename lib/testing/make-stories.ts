import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { media, rendition, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { canonicalJson, sha256Of } from '#lib/story/text/canonical.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { emptyContent, type StoryContent } from '#lib/newsroom/stories/content.ts';
import { foldedColumns } from '#lib/newsroom/stories/lists/fold-content.ts';
import { fresh } from './database/test-newsroom.ts';

/** A body of these paragraphs. */
export const bodyOf = (...paragraphs: string[]): StoryContent['body'] => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

interface StoryWish {
  by: Actor;
  deskId: string;
  content?: Partial<StoryContent>;
  /** Facts of the story's own row. */
  facts?: Partial<typeof story.$inferInsert>;
}

/**
 * A story with its working copy; gives back its id. Complete but for a section and a lead photo.
 */
export async function makeStory({
  by,
  deskId,
  content: wish = {},
  facts = {},
}: StoryWish): Promise<string> {
  const id = newId();
  const headline = fresh('Council keeps the old bridge');
  const content: StoryContent = {
    ...emptyContent('en'),
    headline,
    slug: fresh('old-bridge'),
    slugline: fresh('BRIDGE'),
    body: bodyOf('The council voted.'),
    ...wish,
  };
  await staffDb()
    .insert(story)
    .values({ id, guid: `urn:uuid:${id}`, deskId, createdBy: by.staffId, ...facts });
  await staffDb()
    .insert(workingCopy)
    .values({
      storyId: id,
      ...rowOf(content),
      ...(await foldedColumns(staffDb(), content)),
      editors: [by.staffId],
      changedBy: by.staffId,
    });
  return id;
}

const rowOf = (content: StoryContent) => ({
  // As it comes back from jsonb, and as it is hashed.
  content: JSON.parse(canonicalJson(content)) as StoryContent,
  sha256: sha256Of(content),
  headline: content.headline,
  slug: content.slug,
  slugline: content.slugline,
  sectionId: content.sectionId,
  language: content.language,
  urgency: content.urgency,
  tagIds: [...content.topics, ...content.countries],
  authorIds: content.authors,
  search: content.headline,
});

/** A picture's rows, without its files; gives back the media id. */
export async function makePicture(by: Actor, width = 1_440, height = 960): Promise<string> {
  const id = newId();
  const sha256 = randomBytes(32).toString('hex');
  await staffDb().insert(media).values({
    id,
    sha256,
    mime: 'image/jpeg',
    bytes: 1_000,
    width,
    height,
    fileName: 'bridge.jpg',
    uploadedBy: by.staffId,
  });
  const sizes = [320, 640, 960, 1_440].filter((size) => size <= width);
  await staffDb()
    .insert(rendition)
    .values(
      sizes.flatMap((size) =>
        (['webp', 'jpeg'] as const).map((format) => ({
          mediaId: id,
          format,
          width: size,
          height: Math.round((size * height) / width),
          bytes: size,
          sha256: randomBytes(32).toString('hex'),
        })),
      ),
    );
  return id;
}
