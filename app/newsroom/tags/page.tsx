import type { Metadata } from 'next';
import Link from 'next/link';
import { FilterForm } from '#components/newsroom/forms/filter-form.tsx';
import { TagAside } from '#components/newsroom/tags/tag-aside.tsx';
import { TagActions } from '#components/newsroom/tags/tag-actions.tsx';
import { TagTree } from '#components/newsroom/tags/tag-tree.tsx';
import { can } from '#lib/newsroom/policy.ts';
import { withParams, type SearchParams } from '#lib/newsroom/search-params.ts';
import { requireScreen } from '#lib/newsroom/session/request/require-actor.ts';
import { TagFilters } from '#lib/newsroom/tags/filters.ts';
import { findInTree } from '#lib/newsroom/tags/find-in-tree.ts';
import { indicatorTree, tagTree } from '#lib/newsroom/tags/tag-tree.ts';
import {
  createTagAction,
  editTagAction,
  mergeTagsAction,
  retireIndicatorAction,
} from './actions.ts';

export const metadata: Metadata = { title: 'Tags' };

const ROOM = '/newsroom/tags';
const KINDS = [
  ['topic', 'Topics'],
  ['country', 'Countries'],
  ['indicator', 'Indicators'],
] as const;
const commands = {
  create: createTagAction,
  edit: editTagAction,
  merge: mergeTagsAction,
  retire: retireIndicatorAction,
};

export default async function TagsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await searchParams;
  const actor = await requireScreen('tags', withParams(ROOM, asked));
  const { kind, q, unused, tag } = TagFilters.parse(asked);
  const all = kind === 'indicator' ? await indicatorTree() : await tagTree(kind);
  const rows = findInTree(all, { words: q, unused: unused !== undefined });
  const chosen = all.find(({ id }) => id === tag);
  const manages = can(actor, 'tag.manage');
  const href = `${withParams(ROOM, { kind, q, unused })}&tag=`;
  return (
    <>
      <div className="head">
        <h1>Tags</h1>
        <span className="quiet">{all.length.toLocaleString('en')}</span>
        {manages && (
          <TagActions
            key={kind}
            kind={kind}
            all={all}
            chosen={chosen}
            href={href}
            commands={commands}
          />
        )}
      </div>
      <FilterForm
        action={ROOM}
        filtered={Boolean(q || unused)}
        search={{ label: 'Search tags', placeholder: 'Name or other name', value: q }}
      >
        <input type="hidden" name="kind" value={kind} />
        <nav className="tabs" aria-label="Kind of tag">
          {KINDS.map(([one, word]) => (
            <Link
              key={one}
              className="tab"
              href={`${ROOM}?kind=${one}`}
              prefetch={false}
              {...(one === kind && { 'aria-current': 'page' })}
            >
              {word}
            </Link>
          ))}
        </nav>
        <label className="check">
          <input
            type="checkbox"
            name="unused"
            value="1"
            defaultChecked={unused === '1'}
            key={unused}
          />{' '}
          Unused only
        </label>
      </FilterForm>
      <div className="tags-cols">
        {rows.length > 0 ? (
          <TagTree key={kind} rows={rows} chosen={tag} href={href} />
        ) : (
          <NoTags kind={kind} words={q} all={all.length} manages={manages} />
        )}
        {chosen ? (
          <TagAside
            key={`${chosen.id} ${chosen.name} ${chosen.slug}`}
            tag={chosen}
            all={all}
            commands={manages ? commands : null}
          />
        ) : (
          <NothingChosen />
        )}
      </div>
    </>
  );
}

function NothingChosen() {
  return (
    <aside aria-label="Tag">
      <section className="panel-part">
        <p className="quiet">
          Choose a tag to see what is said about it, where it stands and how many stories carry it.
        </p>
      </section>
    </aside>
  );
}

function NoTags({
  kind,
  words,
  all,
  manages,
}: {
  kind: TagFilters['kind'];
  words: string;
  all: number;
  manages: boolean;
}) {
  const many = { topic: 'topics', country: 'countries', indicator: 'indicators' }[kind];
  return (
    <div className="wrap">
      <div className="empty">
        <h2>
          {all === 0
            ? `There are no ${many} yet.`
            : `None of the ${many} ${words ? `has “${words}” in its name` : 'is unused'}.`}
        </h2>
        <p>
          {all > 0
            ? `Without the filters there are ${all}.`
            : manages
              ? 'Make the first one with the button above.'
              : 'A curator or the chief editor makes them.'}
        </p>
      </div>
    </div>
  );
}
