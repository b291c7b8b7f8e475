import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Queryable } from '#db/queryable.ts';
import { media, rendition } from '#db/schema/newsroom/index.ts';
import { Described } from './described/described.ts';
import type { KeptPicture } from './keep.ts';

/** A picture as the writing desk needs it. Width and height in pixels, upright. */
export interface StoredPicture {
  mediaId: string;
  /** Of the original: the address is `/media/<sha256>/<width>.<webp|jpg>`. */
  sha256: string;
  width: number;
  height: number;
  /** What the file says of itself, to prefill caption, credit and alt text. */
  described: Described;
}

const columns = {
  mediaId: media.id,
  sha256: media.sha256,
  width: media.width,
  height: media.height,
  described: media.described,
};

async function findOne(db: Queryable, where: ReturnType<typeof eq>): Promise<StoredPicture | null> {
  const [row] = await db.select(columns).from(media).where(where);
  return row ? { ...row, described: Described.parse(row.described) } : null;
}

/** The picture of that id, or null. */
export const pictureById = (db: Queryable, mediaId: string): Promise<StoredPicture | null> =>
  findOne(db, eq(media.id, mediaId));

/** The picture whose original has that SHA-256 (hex), or null. */
export const pictureBySha256 = (db: Queryable, sha256: string): Promise<StoredPicture | null> =>
  findOne(db, eq(media.sha256, sha256));

/**
 * Writes a kept picture's rows. `added` is false when the same bytes already have theirs, which
 * then stay as they are.
 */
export async function insertPicture(
  db: Queryable,
  picture: KeptPicture,
  { fileName, uploadedBy }: { fileName: string; uploadedBy: string | null },
): Promise<{ mediaId: string; added: boolean }> {
  const { sha256, mime, bytes, width, height, described, renditions } = picture;
  const mediaId = uuidv7();
  const added = await db
    .insert(media)
    .values({ id: mediaId, sha256, mime, bytes, width, height, fileName, described, uploadedBy })
    .onConflictDoNothing({ target: media.sha256 })
    .returning({ id: media.id });
  if (added.length > 0) {
    await db.insert(rendition).values(renditions.map((made) => ({ ...made, mediaId })));
    return { mediaId, added: true };
  }
  const [row] = await db.select({ id: media.id }).from(media).where(eq(media.sha256, sha256));
  if (!row) throw new Error(`picture ${sha256} conflicts with a row that cannot be read`);
  return { mediaId: row.id, added: false };
}
