import { bigint, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { newsroom } from './schema.ts';
import { staff } from './staff.ts';

/** A picture; its original lies under DATA_DIR/media, addressed by its content's SHA-256. */
export const media = newsroom.table(
  'media',
  {
    id: id(),
    sha256: text('sha256').notNull().unique(),
    mime: text('mime', { enum: ['image/jpeg', 'image/png', 'image/webp'] }).notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    fileName: text('file_name').notNull(),
    /** Caption, credit and creator as the file itself names them (IPTC), to prefill. */
    described: jsonb('described').notNull().default({}),
    uploadedBy: uuid('uploaded_by').references(() => staff.id),
    uploadedAt: instant('uploaded_at').notNull().defaultNow(),
  },
  (t) => [index('media_uploaded').on(t.uploadedAt.desc(), t.id.desc())],
);

export const rendition = newsroom.table(
  'rendition',
  {
    mediaId: uuid('media_id')
      .notNull()
      .references(() => media.id),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    format: text('format', { enum: ['webp', 'jpeg', 'avif'] }).notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.width, t.format] })],
);
