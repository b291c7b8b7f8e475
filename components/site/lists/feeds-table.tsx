import {
  FEED_FORMATS,
  feedPath,
  FORMATS,
  type FeedFormat,
} from '#lib/publication/feeds/formats.ts';

export interface FollowedList {
  name: string;
  /** Path of the list; '' for everything. */ path: string;
}

/** The feeds of some lists, each in every format. */
export function FeedsTable({
  caption,
  lists,
}: {
  caption: string;
  lists: readonly FollowedList[];
}) {
  if (lists.length === 0) return null;
  return (
    <div className="table-wrap">
      <table className="feeds">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            {FEED_FORMATS.map((format) => (
              <th scope="col" key={format}>
                {FORMATS[format].short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list.path}>
              <th scope="row">{list.path ? <a href={list.path}>{list.name}</a> : list.name}</th>
              {FEED_FORMATS.map((format) => (
                <FeedCell key={format} format={format} list={list} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FeedCell({ format, list }: { format: FeedFormat; list: FollowedList }) {
  const { short } = FORMATS[format];
  return (
    <td>
      <a href={feedPath(format, list.path)} aria-label={`${list.name}, ${short}`}>
        {short}
      </a>
    </td>
  );
}
