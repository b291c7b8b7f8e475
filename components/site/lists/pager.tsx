import { pagesToName } from '#lib/publication/pages/paging.ts';

interface PagerProps {
  page: number;
  pages: number;
  /** The address of a page. */ at(page: number): string;
}

/** The way to newer and older pages of a list. */
export function Pager({ page, pages, at }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <a href={at(page - 1)} rel="prev">
          Newer
        </a>
      ) : (
        <span />
      )}
      <ol role="list">
        {pagesToName(page, pages).map((one, index) => (
          <li key={one ?? `gap-${index}`}>
            {one === null ? (
              <span className="gap">…</span>
            ) : (
              <a
                href={at(one)}
                aria-label={`Page ${one}`}
                aria-current={one === page ? 'page' : undefined}
              >
                {one}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a href={at(page + 1)} rel="next">
          Older
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
