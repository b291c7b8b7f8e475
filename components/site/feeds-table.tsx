import { feedPath, type FeedFormat } from '#lib/publication/addresses.ts';

export interface FollowedList { name: string; /** Path of the list; '' for everything. */ path: string }

const FORMATS: readonly { format: FeedFormat; name: string }[] = [{ format: 'rss', name: 'RSS' }, { format: 'atom', name: 'Atom' }, { format: 'json', name: 'JSON' }];

/** The feeds of some lists, each in three formats. */
export function FeedsTable({ caption, lists }: { caption: string; lists: readonly FollowedList[] }) {
  if (lists.length === 0) return null;
  return (
    <div className="table-wrap">
      <table className="feeds">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">What</th>{FORMATS.map(({ name }) => <th scope="col" key={name}>{name}</th>)}</tr></thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list.path}>
              <th scope="row">{list.path ? <a href={list.path}>{list.name}</a> : list.name}</th>
              {FORMATS.map(({ format, name }) => <td key={format}><a href={feedPath(format, list.path)} aria-label={`${list.name}, ${name}`}>{name}</a></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
