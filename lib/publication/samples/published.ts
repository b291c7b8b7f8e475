import { v7 as newId } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { emptyEdition } from '#lib/testing/empty-edition.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { fresh } from '#lib/testing/database/test-newsroom.ts';
import type { EditionContent, EditionPicture } from '../edition.ts';
import { writeEdition, type NewEdition } from '../write/write-edition.ts';
import { setWithdrawal, type Withdrawal } from '../write/withdraw.ts';

export const samplePicture = (): EditionPicture => ({
  mediaId: newId(),
  sha256: 'ab'.repeat(32),
  width: 1_500,
  height: 1_000,
  renditions: [
    { width: 320, height: 213, jpegBytes: 9_000 },
    { width: 960, height: 640, jpegBytes: 60_000 },
    { width: 1_440, height: 960, jpegBytes: 120_000 },
  ],
});

export const sampleContent = (
  sectionId: string,
  wish: Partial<EditionContent> = {},
): EditionContent => ({
  ...emptyEdition(sectionId),
  kicker: 'Cities',
  headline: fresh('The council keeps the old bridge'),
  standfirst: 'Repairs begin in spring.',
  dateline: { cities: ['Lima'], agencies: ['AP', 'dpa'] },
  slug: fresh('old-bridge'),
  words: 4,
  ...wish,
});

/**
 * Publishes an edition as the newsroom's door does; gives back the story's id. Times default to a
 * minute ago.
 */
export async function showEdition(
  content: EditionContent,
  wish: Partial<NewEdition> = {},
): Promise<string> {
  const storyId = wish.storyId ?? newId();
  const at = wish.visibleFrom ?? new Date(Date.now() - 60_000);
  const body = bodyOf('The council voted.');
  await staffDb().transaction((tx) =>
    writeEdition(tx, {
      id: newId(),
      storyId,
      guid: `urn:uuid:${storyId}`,
      n: 1,
      kind: 'first',
      correctionText: null,
      content,
      body,
      text: 'The council voted.',
      sha256: '0'.repeat(64),
      visibleFrom: at,
      firstPublishedAt: at,
      updatedAt: at,
      createdAt: at,
      embargoUntil: null,
      ...wish,
    }),
  );
  return storyId;
}

export const withdraw = (storyId: string, withdrawal: Withdrawal): Promise<void> =>
  staffDb().transaction((tx) => setWithdrawal(tx, storyId, withdrawal));
