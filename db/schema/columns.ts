import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * An instant; milliseconds only, because a JavaScript Date keeps no more and keyset cursors must
 * not lose digits.
 */
export const instant = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const id = () => uuid('id').primaryKey();

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
});

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
