import { boolean, customType, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from '../columns.ts';
import { publication } from './schema.ts';

const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * Which tags of finished pages a transaction has changed. A tag's version is the transaction's own
 * number, so that those who publish at once write different rows and never wait for one another.
 * Old versions are purged.
 */
export const tagVersion = publication.table(
  'tag_version',
  {
    tag: text('tag').notNull(),
    xid: transactionId('xid')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    /** What was shown until then must not be shown again, whatever happens. */
    withdraws: boolean('withdraws').notNull().default(false),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tag, t.xid] }), index('tag_version_xid').on(t.xid)],
);
