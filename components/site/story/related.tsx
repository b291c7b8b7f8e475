import { listPath } from '#lib/publication/addresses.ts';
import { isListKind } from '#lib/publication/lists/kinds.ts';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import { langOfMessages, type Page } from '#lib/publication/pages/pages.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { BlockHead, More } from '../front/block-head.tsx';
import { Item } from '../lists/item.tsx';

/** What else there is to read on the subject. Stays out of print. */
export function Related({
  about,
  cards,
  page,
}: {
  about: Subject | null;
  cards: readonly StoryCard[];
  page: Page;
}) {
  if (cards.length === 0) return null;
  const list = about && isListKind(about.kind) ? listPath(about.kind, about.slug) : null;
  return (
    <section className="block related" aria-labelledby="related">
      <div {...langOfMessages(page)}>
        <BlockHead
          id="related"
          title={about ? page.messages.moreOn(about.name) : page.messages.related}
          {...(list ? { path: list } : {})}
          more={list && <More path={list}>{page.messages.more}</More>}
        />
      </div>
      <div className="columns">
        {columnsOf(cards).map((column) => (
          <Column key={column[0]?.id} cards={column} page={page} />
        ))}
      </div>
    </section>
  );
}

/** Pictured ones a column each, two plain ones under each other. */
function columnsOf(cards: readonly StoryCard[]): StoryCard[][] {
  const pictured = cards.filter((card) => card.lead).map((card) => [card]);
  const plain = cards.filter((card) => !card.lead);
  const pairs = Array.from({ length: Math.ceil(plain.length / 2) }, (_, at) =>
    plain.slice(at * 2, at * 2 + 2),
  );
  return [...pictured, ...pairs].slice(0, 4);
}

function Column({ cards, page }: { cards: readonly StoryCard[]; page: Page }) {
  return (
    <div className="col col-3">
      {cards.map((card) => (
        <Item
          key={card.id}
          as="div"
          card={card}
          page={page}
          size={card.lead ? 'm' : 's'}
          picture
          standfirst={cards.length === 1 && !card.lead}
        />
      ))}
    </div>
  );
}
