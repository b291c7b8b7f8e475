'use client';
import { Names } from '#components/ui/names.tsx';
import Link from 'next/link';
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { TagRow } from '#lib/newsroom/tags/tag-tree.ts';
import { treeMove, visibleRows } from './tree-keys.ts';

const KINDS = { topic: 'Topic', country: 'Country', indicator: 'Indicator' } as const;

interface TagTreeProps {
  rows: readonly TagRow[];
  chosen: string | undefined;
  /** Address of a tag: `href` with its id at the end. */
  href: string;
}

/** The tags as a tree: one tab stop, arrows within. */
export function TagTree({ rows, chosen, href }: TagTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(chosen ?? rows[0]?.id);
  const table = useRef<HTMLTableElement>(null);
  const visible = visibleRows(rows, folded);
  const stop = visible.some(({ id }) => id === current) ? current : visible[0]?.id;

  const toggle = (id: string) =>
    setFolded(
      folded.has(id) ? new Set([...folded].filter((one) => one !== id)) : new Set([...folded, id]),
    );
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const id = event.target instanceof Element ? event.target.closest('tr')?.dataset.id : undefined;
    const move =
      id && !event.ctrlKey && !event.metaKey && !event.altKey
        ? treeMove(event.key, id, visible, folded)
        : null;
    if (!move) return;
    event.preventDefault();
    if ('focus' in move)
      table.current?.querySelector<HTMLElement>(`tr[data-id="${move.focus}"] a`)?.focus();
    else toggle('fold' in move ? move.fold : move.unfold);
  };

  return (
    <table
      className="list-table tree-table"
      // WAI-ARIA: a treegrid is a table that unfolds.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="treegrid"
      aria-label="Tags"
      ref={table}
      onKeyDown={onKey}
    >
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className="c-desk">
            Kind
          </th>
          <th scope="col" className="c-num">
            Stories
          </th>
        </tr>
      </thead>
      <tbody>
        {visible.map((row) => (
          <tr
            key={row.id}
            data-id={row.id}
            aria-level={row.level}
            aria-selected={row.id === chosen}
            {...(row.unfolds && { 'aria-expanded': !folded.has(row.id) })}
          >
            <th scope="row" className="c-head" style={{ '--level': row.level } as CSSProperties}>
              <div className="name">
                {row.unfolds ? (
                  <Twist
                    name={row.name}
                    folded={folded.has(row.id)}
                    onClick={() => toggle(row.id)}
                  />
                ) : (
                  <span className="twist" />
                )}
                <Link
                  className="headline"
                  dir="auto"
                  href={href + row.id}
                  scroll={false}
                  prefetch={false}
                  tabIndex={row.id === stop ? 0 : -1}
                  onFocus={() => setCurrent(row.id)}
                >
                  {row.name}
                </Link>
                {row.also.length > 0 && (
                  <span className="quiet fine">
                    also: <Names names={row.also} />
                  </span>
                )}
                {row.retired && <span className="quiet fine">retired</span>}
              </div>
            </th>
            <td className="c-desk">{KINDS[row.kind]}</td>
            <td className="c-num">{row.stories.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Twist({ name, folded, onClick }: { name: string; folded: boolean; onClick: () => void }) {
  return (
    <button
      className="twist"
      type="button"
      tabIndex={-1}
      aria-label={`${folded ? 'Unfold' : 'Fold'} ${name}`}
      onClick={onClick}
    >
      <Icon name={folded ? 'forward' : 'down'} />
    </button>
  );
}
