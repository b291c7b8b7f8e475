import { eq } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import { readablePicture } from '#db/schema/publication/index.ts';
import { isRenditionAddress, notThere, serveRendition } from '#lib/pictures/serve-rendition.ts';

/** Whether an edition that readers see now shows the picture with that SHA-256 (hex). */
async function isPublicPicture(sha256: string): Promise<boolean> {
  const rows = await readerDb()
    .select({ sha256: readablePicture.sha256 })
    .from(readablePicture)
    .where(eq(readablePicture.sha256, sha256))
    .limit(1);
  return rows.length > 0;
}

/**
 * Answers with a rendition that everybody may see.
 *
 * @param asked `sha256`: of the picture, in hexadecimal; `file`: `<width in pixels>.<webp|jpg>`.
 * @returns 404 for an address that can name none; null where no edition that readers see shows the
 * picture.
 */
export async function answerPublicPicture(
  request: Request,
  asked: { sha256: string; file: string },
): Promise<Response | null> {
  if (!isRenditionAddress(asked.sha256, asked.file)) return notThere();
  return (await isPublicPicture(asked.sha256))
    ? serveRendition(request, { ...asked, isPublic: true })
    : null;
}
