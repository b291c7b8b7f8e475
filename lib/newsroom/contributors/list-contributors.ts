import { and, asc, count, eq, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { agency, contributor, staff } from '#db/schema/newsroom/index.ts';
import { contributorsNamed } from './contributors-named.ts';

export interface ContributorRow {
  id: string;
  name: string;
  slug: string;
  bio: string;
  agencyId: string | null;
  agency: string | null;
  staffId: string | null;
  account: string | null;
}

const PAGE = 50;

/** Names for bylines, by name, 50 at a time; `after` is the last name and id of the page before. */
export async function listContributors(
  words: string,
  after: { name: string; id: string } | null,
): Promise<{ rows: ContributorRow[]; more: boolean; total: number }> {
  const ids = words ? (await contributorsNamed(words)).map(({ id }) => id) : [];
  const fits = words ? sql`${contributor.id} = ANY(${sql.param(ids)}::uuid[])` : undefined;
  const beyond = after
    ? sql`(${contributor.name}, ${contributor.id}) > (${after.name}, ${after.id}::uuid)`
    : undefined;
  const [rows, [all]] = await Promise.all([
    staffDb()
      .select({
        id: contributor.id,
        name: contributor.name,
        slug: contributor.slug,
        bio: contributor.bio,
        agencyId: contributor.agencyId,
        agency: agency.name,
        staffId: contributor.staffId,
        account: staff.name,
      })
      .from(contributor)
      .leftJoin(agency, eq(agency.id, contributor.agencyId))
      .leftJoin(staff, eq(staff.id, contributor.staffId))
      .where(and(fits, beyond))
      .orderBy(asc(contributor.name), asc(contributor.id))
      .limit(PAGE + 1),
    staffDb().select({ n: count() }).from(contributor).where(fits),
  ]);
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE, total: all?.n ?? 0 };
}
