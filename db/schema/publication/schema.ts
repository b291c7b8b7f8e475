import { pgSchema } from 'drizzle-orm/pg-core';

/** The wing that readers see. The reader role may SELECT its `public_*` views and nothing else. */
export const publication = pgSchema('publication');
