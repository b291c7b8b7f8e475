import { indexPath, listPath, storyPath } from '#lib/publication/addresses.ts';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import type { Front } from '#lib/publication/front/choose-front.ts';
import { langOf, type Page } from '#lib/publication/pages/pages.ts';
import { ownName } from '#lib/publication/messages/messages-of.ts';
import { BlockHead, More } from './block-head.tsx';
import { Item } from '../lists/item.tsx';

/** Two stories of each of the agencies that filed last. */
export function Alliance({ agencies, page }: { agencies: Front['agencies']; page: Page }) {
  if (agencies.length === 0) return null;
  return (
    <section className="block" aria-labelledby="alliance">
      <BlockHead
        id="alliance"
        title="From the alliance"
        path={indexPath('agency')}
        more={<More path={indexPath('agency')}>{page.messages.agencies}</More>}
      />
      <div className="columns">
        {agencies.map(({ agency, stories }) => (
          <div className="col col-3" key={agency.id}>
            <div className="stack">
              <h3 className="agency">
                <a href={listPath('agency', agency.slug)}>{agency.name}</a>{' '}
                <span>{agency.city}</span>
              </h3>
              {stories.map((card) => (
                <Item key={card.id} card={card} page={page} size="s" kicker={false} level={4} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The newest story of each other language, under the language's own name. */
export function OtherLanguages({ cards, page }: { cards: readonly StoryCard[]; page: Page }) {
  if (cards.length === 0) return null;
  return (
    <section className="block" aria-labelledby="languages">
      <BlockHead id="languages" title="In other languages" />
      <ul className="tongues" role="list">
        {cards.map((card) => (
          <li key={card.id} {...langOf(card.language, page)}>
            <span className="kicker">{ownName(card.language)}</span>
            <a href={storyPath(card.slug)} hrefLang={card.language}>
              {card.headline}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
