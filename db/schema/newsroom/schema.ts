import { pgSchema } from 'drizzle-orm/pg-core';

/** The wing where staff write. Only the role that owns the database reads or writes it. */
export const newsroom = pgSchema('newsroom');
