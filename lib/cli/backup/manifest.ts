import { z } from 'zod';

/** Grows when an older Galley could not read what a newer one writes. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';
/** Last entry: SHA-256 (hex) of every byte before it. */
export const SEAL = 'SHA256';

const Part = z.strictObject({
  name: z.string(),
  bytes: z.int().min(0),
  sha256: z.hex().length(64),
});
export type Part = z.infer<typeof Part>;

const Table = z.strictObject({
  schema: z.enum(['newsroom', 'publication']),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  /** Its rows in COPY's text format, cut into gzip files that follow each other. */
  parts: z.array(Part),
});
export type SavedTable = z.infer<typeof Table>;

/**
 * What stands in a backup and what it must add up to. `tables` are in an order in which they can be
 * loaded.
 */
export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  galley: z.string(),
  at: z.iso.datetime(),
  /** SHA-256 of each migration that the database had, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(Table),
  sequences: z.array(
    z.strictObject({
      schema: z.enum(['newsroom', 'publication']),
      name: z.string(),
      value: z.string().regex(/^\d+$/),
      called: z.boolean(),
    }),
  ),
  media: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;
