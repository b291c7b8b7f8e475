import { boolean, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { id, instant } from '../columns.ts';
import { newsroom } from './schema.ts';
import { desk } from './organisation.ts';

export const staff = newsroom.table(
  'staff',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    active: boolean('active').notNull().default(true),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('staff_email').on(sql`lower(${t.email})`),
    index('staff_name').on(t.name, t.id),
  ],
);

/** One role of a person on one desk; desk null means every desk. */
export const staffRole = newsroom.table(
  'staff_role',
  {
    id: id(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    deskId: uuid('desk_id').references(() => desk.id),
  },
  (t) => [
    uniqueIndex('staff_role_once').on(
      t.staffId,
      t.role,
      sql`coalesce(${t.deskId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
    ),
  ],
);

/**
 * A sign-in. The cookie is 32 random bytes; only its SHA-256 is kept. Looked at on every request
 * and socket message.
 */
export const session = newsroom.table(
  'session',
  {
    id: id(),
    tokenSha256: text('token_sha256').notNull().unique(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    userAgent: text('user_agent').notNull().default(''),
  },
  (t) => [index('session_staff').on(t.staffId)],
);
