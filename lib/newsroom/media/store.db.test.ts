import { access, mkdir, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, media, rendition } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import type { Actor } from '../actor.ts';
import { pictureFacts } from './facts.ts';
import { originalPath, renditionsFolder } from '#lib/pictures/media-folder.ts';
import { isoFile, jpegOf, jpegWithIptc, pngTooManyPixels } from './samples/pictures.ts';
import { storePicture } from './store.ts';

useDatabase();

let reporter: Actor;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-media-'));
  process.env.DATA_DIR = folder;
  reporter = await makeStaff({ roles: ['reporter'] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const uploads = () => staffDb().select().from(event).where(eq(event.kind, 'media.uploaded'));

async function stored(bytes: Uint8Array, fileName = 'bridge.jpg') {
  const result = await storePicture({ bytes, fileName, actor: reporter });
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

describe('storing a picture', () => {
  test('keeps the original, makes the renditions, writes rows and event', async () => {
    const bytes = await jpegWithIptc({
      caption: 'The bridge',
      creator: 'Zoë',
      credit: 'AP',
      copyright: 'Zoë',
    });
    const picture = await stored(bytes, 'C:\\fotos\\Brücke.jpg');
    expect(picture).toMatchObject({
      width: 700,
      height: 400,
      described: { caption: 'The bridge', credit: 'AP', creator: 'Zoë' },
    });
    expect(await readFile(originalPath(picture.sha256))).toEqual(bytes);
    expect((await readdir(renditionsFolder(picture.sha256))).sort()).toEqual([
      '320.jpg',
      '320.webp',
      '640.jpg',
      '640.webp',
    ]);
    const [row] = await staffDb().select().from(media).where(eq(media.id, picture.mediaId));
    expect(row).toMatchObject({
      mime: 'image/jpeg',
      fileName: 'Brücke.jpg',
      uploadedBy: reporter.staffId,
      bytes: bytes.byteLength,
    });
    expect(await uploads()).toMatchObject([
      { actorId: reporter.staffId, subject: 'Brücke.jpg', payload: { mediaId: picture.mediaId } },
    ]);
  });

  test('of the same bytes gives the same picture, also when two send it at once', async () => {
    const bytes = await jpegOf(400, 300);
    const before = (await uploads()).length;
    const [one, two] = await Promise.all([stored(bytes), stored(bytes)]);
    const three = await stored(bytes, 'other-name.jpg');
    expect([two?.mediaId, three.mediaId]).toEqual([one?.mediaId, one?.mediaId]);
    expect(await uploads()).toHaveLength(before + 1);
  });

  test('makes files whole again that are gone', async () => {
    const bytes = await jpegOf(330, 200);
    const picture = await stored(bytes);
    await rm(renditionsFolder(picture.sha256), { recursive: true });
    expect((await stored(bytes)).mediaId).toBe(picture.mediaId);
    await access(join(renditionsFolder(picture.sha256), '320.jpg'));
  });

  test('leaves nothing behind when it is refused', async () => {
    const rows = await staffDb().$count(media);
    for (const bytes of [
      await pngTooManyPixels(),
      isoFile('heic'),
      Buffer.alloc(0),
      (await jpegOf(500, 500)).subarray(0, 900),
    ]) {
      expect(await storePicture({ bytes, fileName: 'x', actor: reporter })).toMatchObject({
        ok: false,
        error: { field: 'Picture file' },
      });
    }
    expect(await staffDb().$count(media)).toBe(rows);
    expect(await readdir(join(folder, 'media', 'incoming'))).toEqual([]);
  });

  test('clears away what a crash left half-made', async () => {
    const forsaken = join(folder, 'media', 'incoming', 'left-behind');
    await mkdir(forsaken, { recursive: true });
    await utimes(forsaken, 0, 0);
    await stored(await jpegOf(335, 200));
    expect(await readdir(join(folder, 'media', 'incoming'))).toEqual([]);
  });

  test('needs the right', async () => {
    const lawyer = await makeStaff({ roles: ['legal'] });
    expect(
      await storePicture({ bytes: await jpegOf(321, 200), fileName: 'x', actor: lawyer }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});

test('an edition freezes hash, size and renditions by ascending width', async () => {
  const picture = await stored(await jpegOf(1_000, 500));
  const facts = await pictureFacts(staffDb(), [
    picture.mediaId,
    '01900000-0000-7000-8000-000000000000',
  ]);
  expect([...facts.keys()]).toEqual([picture.mediaId]);
  const sizes = await staffDb()
    .select()
    .from(rendition)
    .where(eq(rendition.mediaId, picture.mediaId));
  const jpegBytes = (width: number) =>
    sizes.find((row) => row.width === width && row.format === 'jpeg')?.bytes;
  expect(facts.get(picture.mediaId)).toEqual({
    mediaId: picture.mediaId,
    sha256: picture.sha256,
    width: 1_000,
    height: 500,
    opaque: true,
    renditions: [320, 640, 960].map((width) => ({
      width,
      height: width / 2,
      jpegBytes: jpegBytes(width),
    })),
  });
  expect(await pictureFacts(staffDb(), [])).toEqual(new Map());
});
