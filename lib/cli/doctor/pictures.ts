import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Wrong, type Finding } from './finding.ts';

const formats: Record<string, string> = { webp: 'webp', jpeg: 'jpg', avif: 'avif' };

/** Every picture's original and renditions are on the disk, with the size that the rows say. */
export async function pictures(client: pg.Client, dataDir: string): Promise<Finding> {
  const { rows } = await client.query<{
    sha256: string;
    bytes: string;
    files: { width: number; format: string; bytes: number }[];
  }>(`
    SELECT m.sha256, m.bytes::text AS bytes, coalesce(jsonb_agg(jsonb_build_object('width', r.width,
    'format', r.format, 'bytes', r.bytes)) FILTER (WHERE r.width IS NOT NULL), '[]') AS files
    FROM newsroom.media m LEFT JOIN newsroom.rendition r ON r.media_id = m.id GROUP BY m.id`);
  const wanted = rows.flatMap(({ sha256, bytes, files }) => [
    { path: join('media/originals', sha256.slice(0, 2), sha256), bytes: Number(bytes) },
    ...files.map((file) => ({
      path: join('media', sha256.slice(0, 2), sha256, `${file.width}.${formats[file.format]}`),
      bytes: file.bytes,
    })),
  ]);
  const missing: string[] = [];
  for (const { path, bytes } of wanted)
    if ((await stat(join(dataDir, path)).catch(() => null))?.size !== bytes) missing.push(path);
  if (missing.length)
    throw new Wrong(
      `${missing.length} of ${wanted.length} picture files are missing or cut short, ${missing[0]} first`,
    );
  return `All ${wanted.length} files of ${rows.length} pictures are there`;
}
