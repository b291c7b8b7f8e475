import { storyPath } from '#lib/publication/addresses.ts';
import { piecesOf } from '#lib/publication/search/search-marks.ts';
import { langOf, type Page } from '#lib/publication/pages/pages.ts';
import type { Hit } from '#lib/publication/search/marked.ts';
import { questionPath, type Question } from '#lib/publication/search/question.ts';
import type { Found } from '#lib/publication/search/search.ts';
import { MOST } from '#lib/publication/search/spans.ts';
import { Marked } from './marked.tsx';
import { Pager } from './pager.tsx';
import { Row } from './story-rows.tsx';

/** What a search found, or what to do when it found nothing. */
export function FoundStories({
  found,
  question,
  page,
}: {
  found: Found | 'slow';
  question: Question;
  page: Page;
}) {
  if (found === 'slow')
    return (
      <p className="nothing">
        That search took too long and was stopped. More words, or a country, make it quicker.
      </p>
    );
  if (found.total === 0) return <Nothing question={question} meant={found.meant} />;
  return (
    <>
      <p className="meta found-count">
        <span>
          {sayTotal(found.total)}
          {question.q && <> with “{question.q}”</>},{' '}
          {question.sort === 'best' ? 'best match first' : 'newest first'}
        </span>
      </p>
      <ul className="rows" role="list">
        {found.hits.map((hit) => (
          <li key={hit.card.id}>
            <HitRow hit={hit} page={page} />
          </li>
        ))}
      </ul>
      <Pager
        page={found.page}
        pages={found.pages}
        at={(number) => questionPath(question, number)}
      />
    </>
  );
}

function sayTotal(total: number): string {
  if (total >= MOST) return `More than ${(MOST - 1).toLocaleString('en-GB')} stories`;
  return total === 1 ? '1 story' : `${total} stories`;
}

function HitRow({ hit, page }: { hit: Hit; page: Page }) {
  const { card } = hit;
  const headline = (
    <h2 className="item-headline" {...langOf(card.language, page)}>
      <a href={storyPath(card.slug)}>
        <Marked pieces={piecesOf(hit.headline)} />
      </a>
    </h2>
  );
  const standfirst = hit.excerpt ? (
    <>
      … <Marked pieces={piecesOf(hit.excerpt)} /> …
    </>
  ) : (
    <Marked pieces={piecesOf(hit.standfirst)} />
  );
  return (
    <Row
      card={card}
      page={page}
      level="h2"
      marked={{ headline, standfirst: hit.excerpt || card.standfirst ? standfirst : '' }}
    />
  );
}

function Nothing({ question, meant }: { question: Question; meant: string | null }) {
  const narrowed = question.country || question.direction || question.when;
  return (
    <div className="nothing">
      <p>
        {question.q ? (
          <>Nothing that we have published has “{question.q}”.</>
        ) : (
          'Nothing that we have published is like that.'
        )}
      </p>
      {meant !== null && (
        <p>
          Did you mean <a href={questionPath({ ...question, q: meant }, 1)}>{meant}</a>?
        </p>
      )}
      <p>
        {narrowed ? (
          <>
            Try it{' '}
            <a
              href={questionPath(
                { q: question.q, country: '', direction: '', when: '', sort: '', page: 1 },
                1,
              )}
            >
              in all countries, directions and times
            </a>
            , or use fewer words.
          </>
        ) : (
          'Try fewer words, or another spelling; quotation marks find words that stand together, ' +
          'a minus sign leaves one out.'
        )}
      </p>
    </div>
  );
}
