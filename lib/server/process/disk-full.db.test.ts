import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closePools } from '#db/pools.ts';
import { startEmbedded, type Embedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import type { Failure } from '#lib/errors.ts';
import { log } from '#lib/log/log.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { CLOSE } from '#lib/newsroom/collaboration/protocol/close-codes.ts';
import { cookieFor } from '#lib/newsroom/collaboration/testing/open-desk.ts';
import { disconnectAfterEach, sit } from '#lib/newsroom/collaboration/testing/connections.ts';
import {
  serveDocuments,
  type Serving,
} from '#lib/newsroom/collaboration/testing/serve-documents.ts';
import { copyOf, typeIn } from '#lib/newsroom/collaboration/testing/writer.ts';
import { answerUpload } from '#lib/newsroom/media/answer-media.ts';
import { jpegOf } from '#lib/newsroom/media/samples/pictures.ts';
import { startStory } from '#lib/newsroom/stories/actions/start.ts';
import { AUTH_SECRET } from '#lib/testing/address.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { smallDisk, type SmallDisk } from '#lib/testing/database/small-disk.ts';
import { makeStory } from '#lib/testing/make-stories.ts';

const disks = { database: await smallDisk(250), pictures: await smallDisk(3) };
const whole = disks.database !== null && disks.pictures !== null;
const { database, pictures } = disks as Record<'database' | 'pictures', SmallDisk>;
const soon = { timeout: 15_000, interval: 50 };

let server: Embedded;
let site: Site;
let documents: Serving;
let reporter: Actor;
let deskId: string;

beforeAll(async () => {
  if (!whole) return;
  log.level = 'silent';
  server = await startEmbedded(database.path, { throwAway: true });
  Object.assign(process.env, { DATABASE_URL: server.url, AUTH_SECRET, DATA_DIR: pictures.path });
  await migrate(server.url, { authSecret: AUTH_SECRET });
  await makeOrganisation();
  deskId = await makeDesk();
  reporter = await makeStaff({ roles: ['editor'] });
  [site, documents] = await Promise.all([openSite(server.url), serveDocuments()]);
}, 120_000);
disconnectAfterEach();
afterAll(async () => {
  log.level = 'info';
  if (!whole) return void (await Promise.all([disks.database?.remove(), disks.pictures?.remove()]));
  await documents.stop();
  await site.close();
  await closePools();
  await server.stop();
  await Promise.all([database.remove(), pictures.remove()]);
});

/** Words that no page of PostgreSQL's has room for, and that cannot be made smaller. */
const words = () => randomBytes(30_000).toString('base64');
const health = async () =>
  Promise.all(
    ['/healthz', '/readyz'].map(async (path) => {
      const answer = await site.get(path);
      return [answer.status, (await answer.text()).trim()];
    }),
  );

/** Some pages may still have room for a story or two. */
async function beginUntilRefused(): Promise<Failure | null> {
  for (let n = 0; n < 300; n += 1) {
    const begun = await startStory(reporter, { deskId });
    if (!begun.ok) return begun.error;
  }
  return null;
}

// Only where the account may not mount (no root, a sandbox without it) is there no disk to fill.
it.skipIf(!whole)(
  'a full disk of the database is said to who writes and to who watches; what waited is saved when there is room',
  async () => {
    const storyId = await makeStory({ by: reporter, deskId });
    const desk = await sit(documents.url, storyId, reporter);
    expect(await health()).toEqual([
      [200, 'ok'],
      [200, 'ok'],
    ]);

    await database.fill();
    typeIn(desk.doc, words());
    await vi.waitFor(
      () =>
        expect(desk.closes).toContainEqual({
          code: CLOSE.unavailable,
          reason: 'The disk of the newsroom is full. The last change was not saved.',
        }),
      soon,
    );
    typeIn(desk.doc, 'Typed while the disk was full. ');
    expect(desk.isSaved()).toBe(false);
    await vi.waitFor(
      async () =>
        expect(await health()).toEqual([
          [200, 'ok'],
          [503, 'not ready: the disk of the database is full'],
        ]),
      soon,
    );
    expect(await beginUntilRefused()).toEqual({
      code: 'unavailable',
      sentence: 'The disk of the newsroom is full. Nothing was changed; tell an administrator.',
    });

    await database.empty();
    await vi.waitFor(() => expect(desk.isSaved()).toBe(true), soon);
    expect(JSON.stringify((await copyOf(storyId)).content.body)).toContain(
      'Typed while the disk was full. ',
    );
    await vi.waitFor(async () => expect((await health())[1]).toEqual([200, 'ok']), soon);
  },
);

it.skipIf(!whole)(
  'a full disk of the pictures keeps nobody from writing; the same picture is taken when there is room',
  async () => {
    const headers = { cookie: await cookieFor(reporter), 'x-file-name': 'bridge.jpg' };
    const picture = new Uint8Array(await jpegOf(600, 400));
    const send = () =>
      answerUpload(
        new Request('http://localhost/api/media', { method: 'POST', body: picture, headers }),
      );
    await pictures.fill();
    const refused = await send();
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      503,
      '5',
      {
        error: {
          code: 'unavailable',
          field: 'Picture file',
          sentence:
            'The picture was not stored: the disk for pictures is full. It is kept here; tell an administrator.',
        },
      },
    ]);
    await vi.waitFor(
      async () =>
        expect((await health())[1]).toEqual([503, 'not ready: the disk of the pictures is full']),
      soon,
    );
    const desk = await sit(documents.url, await makeStory({ by: reporter, deskId }), reporter);
    typeIn(desk.doc, 'Words need no room there. ');
    await vi.waitFor(() => expect(desk.isSaved()).toBe(true), soon);

    await pictures.empty();
    expect((await send()).status).toBe(200);
    await vi.waitFor(async () => expect((await health())[1]).toEqual([200, 'ok']), soon);
  },
);
