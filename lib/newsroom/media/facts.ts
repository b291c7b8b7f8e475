import { asc, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { media, rendition } from '#db/schema/newsroom/index.ts';
import type { EditionPicture } from '../door.ts';

type Row = typeof rendition.$inferSelect;

/** Widths that exist in both formats; bytes are of the JPEG, which feeds enclose. */
function renditionsOf(rows: readonly Row[]): EditionPicture['renditions'] {
  const webp = new Set(rows.filter((row) => row.format === 'webp').map((row) => row.width));
  return rows
    .filter((row) => row.format === 'jpeg' && webp.has(row.width))
    .map(({ width, height, bytes }) => ({ width, height, jpegBytes: bytes }));
}

/**
 * What an edition freezes of its pictures, by media id. An id that names no picture is absent from
 * the map.
 */
export async function pictureFacts(
  db: Queryable,
  mediaIds: readonly string[],
): Promise<Map<string, EditionPicture>> {
  if (mediaIds.length === 0) return new Map();
  const ids = [...mediaIds];
  const pictures = await db.select().from(media).where(inArray(media.id, ids));
  const made = await db
    .select()
    .from(rendition)
    .where(inArray(rendition.mediaId, ids))
    .orderBy(asc(rendition.width));
  const byPicture = Map.groupBy(made, (row) => row.mediaId);
  return new Map(
    pictures.map(({ id, sha256, mime, width, height }) => [
      id,
      {
        mediaId: id,
        sha256,
        width,
        height,
        // JPEG has no transparency; the other formats can have it.
        ...(mime === 'image/jpeg' && { opaque: true as const }),
        renditions: renditionsOf(byPicture.get(id) ?? []),
      },
    ]),
  );
}
