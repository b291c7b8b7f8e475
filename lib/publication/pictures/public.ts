import { eq } from 'drizzle-orm';
import { readerDb } from '#db/client.ts';
import { readablePicture } from '#db/schema/publication/views.ts';

/** Whether an edition that readers see now shows the picture with that SHA-256 (hex). */
export async function isPublicPicture(sha256: string): Promise<boolean> {
  const rows = await readerDb().select({ sha256: readablePicture.sha256 }).from(readablePicture)
    .where(eq(readablePicture.sha256, sha256)).limit(1);
  return rows.length > 0;
}
