import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import {
  edition,
  editionPicture,
  publicStory,
  editionVisibility,
} from '#db/schema/publication/index.ts';
import { answerPublicPicture } from '#lib/publication/pictures/answer-public-picture.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { sessionCookieName } from '../session/request/cookie.ts';
import { openSession } from '../session/open.ts';
import { answerPicture, answerStaffPicture, answerUpload } from './answer-media.ts';
import type { StoredPicture } from './picture-row.ts';
import { jpegOf } from './samples/pictures.ts';

useDatabase();

let folder: string;
const cookies = { reporter: '', admin: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-media-'));
  process.env.DATA_DIR = folder;
  for (const role of ['reporter', 'admin'] as const) {
    const person = await makeStaff({ roles: [role] });
    cookies[role] = `${sessionCookieName()}=${await openSession(staffDb(), person.staffId)}`;
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const upload = (body: BodyInit, headers: Record<string, string>) =>
  answerUpload(new Request('http://localhost/api/media', { method: 'POST', body, headers }));

/** As the picture's address asks: what everybody may see, else what staff may. */
async function read(
  sha256: string,
  file: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<Response> {
  const request = new Request(`http://localhost/media/${sha256}/${file}`, { headers, method });
  return (
    (await answerPublicPicture(request, { sha256, file })) ??
    answerStaffPicture(request, { sha256, file })
  );
}

async function uploaded(width: number): Promise<StoredPicture> {
  const answer = await upload(new Uint8Array(await jpegOf(width, 300)), {
    cookie: cookies.reporter,
    'x-file-name': 'Br%C3%BCcke.jpg',
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as StoredPicture;
}

/** An edition that shows the picture, on the reader's side only. */
async function show({ mediaId, sha256 }: StoredPicture): Promise<string> {
  const [storyId, editionId, at] = [newId(), newId(), new Date(Date.now() - 60_000)];
  await staffDb()
    .insert(publicStory)
    .values({ id: storyId, guid: `urn:uuid:${storyId}`, slug: storyId, firstPublishedAt: at });
  await staffDb().insert(edition).values({
    id: editionId,
    storyId,
    n: 1,
    kind: 'first',
    content: {},
    body: {},
    text: '',
    sha256: '',
  });
  await staffDb()
    .insert(editionVisibility)
    .values({
      editionId,
      storyId,
      slug: storyId,
      language: 'en',
      urgency: 3,
      firstPublishedAt: at,
      updatedAt: at,
      visibleFrom: at,
      search: sql`''::tsvector`,
    });
  await staffDb().insert(editionPicture).values({ editionId, mediaId, sha256 });
  return storyId;
}

describe('uploading', () => {
  test('without a session or the right is refused before the body is read', async () => {
    const untouched = new ReadableStream(
      {
        pull: () => {
          throw new Error('the body was read');
        },
      },
      { highWaterMark: 0 },
    );
    const send = (cookie: string) =>
      answerUpload(
        new Request('http://localhost/api/media', {
          method: 'POST',
          body: untouched,
          headers: { cookie },
          duplex: 'half',
        } as RequestInit),
      );
    const nobody = await send('');
    expect([nobody.status, await nobody.json()]).toMatchObject([
      401,
      { error: { code: 'signed_out' } },
    ]);
    expect((await send(cookies.admin)).status).toBe(403);
  });

  test('of too much is refused by what is announced, with a sentence', async () => {
    const answer = await upload('x', {
      cookie: cookies.reporter,
      'content-length': String(31 * 1024 * 1024),
    });
    expect([answer.status, await answer.json()]).toEqual([
      413,
      {
        error: {
          code: 'too_large',
          sentence: 'The picture has 31.0 MiB; up to 30.0 MiB are taken.',
          field: 'Picture file',
        },
      },
    ]);
  });

  test('of what is no picture is refused', async () => {
    expect((await upload('Dear editor', { cookie: cookies.reporter })).status).toBe(422);
  });

  test('gives what the desk needs, and its id gives it again', async () => {
    const picture = await uploaded(401);
    expect(picture).toMatchObject({ width: 401, height: 300, described: { caption: '' } });
    const again = (id: string, cookie: string) =>
      answerPicture(new Request('http://localhost/', { headers: { cookie } }), id);
    expect(await (await again(picture.mediaId, cookies.reporter)).json()).toEqual(picture);
    expect((await again(picture.mediaId, '')).status).toBe(401);
    expect((await again(newId(), cookies.reporter)).status).toBe(404);
    expect((await again('no-id', cookies.reporter)).status).toBe(404);
  });
});

describe('reading', () => {
  test('a picture that no edition shows is for staff only, and kept by nobody', async () => {
    const { sha256 } = await uploaded(402);
    expect((await read(sha256, '320.webp')).status).toBe(404);
    expect((await read(sha256, '320.webp', { cookie: cookies.admin })).status).toBe(404);
    const answer = await read(sha256, '320.webp', { cookie: cookies.reporter });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await answer.arrayBuffer()).byteLength).toBe(
      Number(answer.headers.get('content-length')),
    );
  });

  test('a published one is for everybody while readers see its edition', async () => {
    const picture = await uploaded(403);
    const storyId = await show(picture);
    const answer = await read(picture.sha256, '320.jpg');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=300, must-revalidate',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
    });
    await answer.body?.cancel();
    await staffDb()
      .update(publicStory)
      .set({ heldAt: new Date() })
      .where(eq(publicStory.id, storyId));
    expect((await read(picture.sha256, '320.jpg')).status).toBe(404);
  });

  test('asked for again is answered without its bytes', async () => {
    const picture = await uploaded(404);
    await show(picture);
    const head = await read(picture.sha256, '320.jpg', {}, 'HEAD');
    expect([head.status, head.body, Number(head.headers.get('content-length')) > 100]).toEqual([
      200,
      null,
      true,
    ]);
    const tag = head.headers.get('etag') ?? '';
    for (const names of [tag, `"other", W/${tag}`, '*'])
      expect((await read(picture.sha256, '320.jpg', { 'if-none-match': names })).status).toBe(304);
    expect(
      (await read(picture.sha256, '320.webp', { 'if-none-match': tag })).headers.get('etag'),
    ).not.toBe(tag);
  });

  test.each(['321.jpg', '0320.jpg', '320.png', '..%2f..%2fetc', 'original', '320.jpg.bak'])(
    '%s is not there',
    async (file) => {
      const { sha256 } = await uploaded(405);
      expect((await read(sha256, file, { cookie: cookies.reporter })).status).toBe(404);
    },
  );
});
