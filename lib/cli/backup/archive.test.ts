import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, readArchive } from './archive-reader.ts';
import { ArchiveWriter } from './archive-writer.ts';

let folder: string;
let whole: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-archive-'));
  const writer = await ArchiveWriter.create(join(folder, 'a.galley'));
  await writer.add('tables/newsroom.desk/0001.copy.gz', Buffer.from('one desk'));
  await writer.add('media/originals/ab/abc', Buffer.alloc(1_500, 7));
  await writer.add('manifest.json', Buffer.alloc(0));
  await writer.seal();
  whole = await readFile(join(folder, 'a.galley'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Buffer) {
  const path = join(folder, 'b.galley');
  await writeFile(path, bytes);
  const file = await open(path);
  try {
    const entries = await readArchive(file);
    const desk = entries.get('tables/newsroom.desk/0001.copy.gz');
    return { names: [...entries.keys()], desk: desk && (await contentOf(file, desk)).toString() };
  } finally {
    await file.close();
  }
}

describe('an archive', () => {
  it('gives back what went in', async () => {
    expect(await read(whole)).toEqual({
      names: ['tables/newsroom.desk/0001.copy.gz', 'media/originals/ab/abc', 'manifest.json'],
      desk: 'one desk',
    });
  });

  it('is for its owner only and leaves no other file', async () => {
    expect((await stat(join(folder, 'a.galley'))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('is refused with any byte flipped', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      await expect(read(changed), `byte ${at}`).rejects.toThrow(
        /^The backup is damaged: .*Nothing was changed\.$/,
      );
    }
  }, 30_000);

  it('is refused when cut or lengthened anywhere', async () => {
    for (let end = 0; end < whole.length; end += 100)
      await expect(read(whole.subarray(0, end)), `${end} bytes`).rejects.toThrow(/damaged/);
    await expect(read(Buffer.concat([whole, Buffer.alloc(512)]))).rejects.toThrow(/checksum/);
  }, 30_000);

  it('leaves nothing when it is given up', async () => {
    const writer = await ArchiveWriter.create(join(folder, 'c.galley'));
    await writer.add('x', Buffer.from('x'));
    await writer.discard();
    expect((await readdir(folder)).filter((name) => name.startsWith('c.'))).toEqual([]);
  });
});
