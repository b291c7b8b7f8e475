import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { session, staff, staffRole, story } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../../actor.ts';
import { writeFacts } from '../../stories/story-row.ts';
import { bodyOf, photoWordsOf } from '../protocol/layout.ts';
import { cookieFor } from '../testing/open-desk.ts';
import { disconnectAfterEach, open, sit, soon, textOf } from '../testing/connections.ts';
import { serveDocuments, type Serving } from '../testing/serve-documents.ts';
import { copyOf, typeIn } from '../testing/writer.ts';

useDatabase();

let deskId: string;
let reporter: Actor;
let here: Serving;

beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  reporter = await makeStaff({ roles: ['editor'] });
  here = await serveDocuments();
});
disconnectAfterEach();
afterAll(() => here.stop());

const newStory = () => makeStory({ by: reporter, deskId });

test('without a session, with a forged cookie, or for a story of another desk there is no document', async () => {
  const storyId = await newStory();
  const stranger = await makeStaff({ roles: [{ role: 'editor', deskId: await makeDesk() }] });
  const tries: [string | undefined, string, string][] = [
    [undefined, storyId, 'signed-out'],
    [`galley-session=${'x'.repeat(43)}`, storyId, 'signed-out'],
    [await cookieFor(stranger), storyId, 'not-found'],
    [await cookieFor(reporter), '0193b3a0-0000-7000-8000-000000000009', 'not-found'],
    [await cookieFor(reporter), 'no-story', 'not-found'],
  ];
  for (const [cookie, name, reason] of tries) {
    const desk = open(here.url, name, cookie);
    await soon(() => expect(desk.denied).toContain(reason));
    expect(bodyOf(desk.doc).length).toBe(0);
  }
});

test('who may only read sees the text live and cannot change it', async () => {
  const storyId = await newStory();
  const writer = await sit(here.url, storyId, reporter);
  const reader = open(here.url, storyId, await cookieFor(await makeStaff({ roles: ['legal'] })));
  await soon(() => expect(reader.provider.synced).toBe(true));
  expect(reader.provider.authorizedScope).toBe('readonly');
  typeIn(writer.doc, 'live ');
  await soon(() => expect(textOf(reader)).toContain('live '));
  typeIn(reader.doc, 'forbidden ');
  typeIn(writer.doc, 'after ');
  await soon(() => expect(textOf(reader)).toContain('after '));
  expect(textOf(writer)).not.toContain('forbidden');
  expect(reader.provider.hasUnsyncedChanges).toBe(true);
  expect(JSON.stringify((await copyOf(storyId)).content)).not.toContain('forbidden');
});

test(
  'who may change pictures alone is told which change of the text was refused, and goes on ' +
    'with the pictures',
  async () => {
    const storyId = await newStory();
    const [photos, writer] = [
      await sit(here.url, storyId, await makeStaff({ roles: ['picture_editor'] })),
      await sit(here.url, storyId, reporter),
    ];
    typeIn(photos.doc, 'forbidden ');
    await soon(() =>
      expect(photos.messages).toContainEqual(
        expect.objectContaining({
          type: 'refused',
          code: 'forbidden',
          changes: [[photos.doc.clientID, 0, 10]],
        }),
      ),
    );
    expect(photos.closes).toEqual([]);
    bodyOf(photos.doc).delete(1, 10);
    photoWordsOf(photos.doc, 'caption').insert(0, 'The hall.');
    photos.socket.disconnect();
    await soon(() => expect(photos.closes).toHaveLength(1));
    await photos.socket.connect();
    await soon(() => expect(photos.isSaved()).toBe(true));
    await soon(() => expect(photoWordsOf(writer.doc, 'caption').toJSON()).toBe('The hall.'));
    expect(textOf(writer)).not.toContain('forbidden');
  },
);

const losses: [string, (actor: Actor) => Promise<unknown>, number][] = [
  [
    'a revoked session',
    (actor) =>
      staffDb()
        .update(session)
        .set({ revokedAt: new Date() })
        .where(eq(session.staffId, actor.staffId)),
    4401,
  ],
  [
    'a deactivated account',
    (actor) => staffDb().update(staff).set({ active: false }).where(eq(staff.id, actor.staffId)),
    4401,
  ],
  [
    'a lost role',
    (actor) => staffDb().delete(staffRole).where(eq(staffRole.staffId, actor.staffId)),
    4404,
  ],
];
test('who loses the session, the account or the role is cut off within 5 s, even while only reading', async () => {
  // At the same time: each waits for the next look at everybody.
  await Promise.all(
    losses.map(async ([name, take, code]) => {
      const actor = await makeStaff({ roles: ['editor'] });
      const desk = await sit(here.url, await newStory(), actor);
      await take(actor);
      await soon(() => expect({ name, code: desk.closes[0]?.code }).toEqual({ name, code }), 5_000);
    }),
  );
});

test('a story that is scheduled becomes read-only for who writes in it', async () => {
  const storyId = await newStory();
  const desk = await sit(here.url, storyId, reporter);
  await staffDb().transaction((tx) =>
    writeFacts(tx, storyId, {
      nextEditionId: storyId,
      publishAt: new Date(Date.now() + 3_600_000),
    }),
  );
  await soon(() => expect(desk.messages).toContainEqual({ type: 'story' }));
  await soon(() => expect(desk.closes[0]?.code).toBe(4403), 5_000);
  await soon(() => expect(desk.provider.authorizedScope).toBe('readonly'));
  await staffDb()
    .update(story)
    .set({ nextEditionId: null, publishAt: null })
    .where(eq(story.id, storyId));
  await soon(() => expect(desk.provider.authorizedScope).toBe('read-write'));
});
