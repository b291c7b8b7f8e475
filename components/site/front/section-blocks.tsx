import { listPath } from '#lib/publication/addresses.ts';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import type { SectionBlock } from '#lib/publication/front/choose-front.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import { readingMinutes } from '#lib/story/text/words.ts';
import { BlockHead, More } from './block-head.tsx';
import { Item, Headline } from '../lists/item.tsx';
import { Names } from '../parts/names.tsx';
import { Caption, LinkedPicture, SIZES } from '../parts/picture.tsx';

interface BlockProps {
  block: SectionBlock;
  page: Page;
}

const Head = ({ section }: SectionBlock) => {
  const path = listPath('section', section.slug);
  return (
    <BlockHead
      id={`section-${section.slug}`}
      title={section.name}
      path={path}
      more={
        <More path={path}>
          More<span className="visually-hidden"> from {section.name}</span>
        </More>
      }
    />
  );
};

/** All blocks in order; two halves share a row. */
export function SectionBlocks({ blocks, page }: { blocks: readonly SectionBlock[]; page: Page }) {
  return blocks.map((block, at) => {
    const before = blocks[at - 1];
    const next = blocks[at + 1];
    if (block.shape !== 'half')
      return <FullBlock key={block.section.id} block={block} page={page} />;
    const second = before?.shape === 'half' && isSecond(blocks, at);
    if (second) return null;
    return (
      <div className="block columns" key={block.section.id}>
        {[block, ...(next?.shape === 'half' ? [next] : [])].map((one) => (
          <HalfBlock key={one.section.id} block={one} page={page} />
        ))}
      </div>
    );
  });
}

/** Whether a half stands in the row that the half before it opened. */
function isSecond(blocks: readonly SectionBlock[], at: number): boolean {
  let run = 0;
  while (blocks[at - 1 - run]?.shape === 'half') run += 1;
  return run % 2 === 1;
}

function FullBlock({ block, page }: BlockProps) {
  const bodies = { row: RowOfSection, voices: Voices, long: LongRead, half: RowOfSection };
  const Body = bodies[block.shape];
  return (
    <section className="block" aria-labelledby={`section-${block.section.slug}`}>
      <Head {...block} />
      <Body cards={block.stories} page={page} />
    </section>
  );
}

interface CardsProps {
  cards: readonly StoryCard[];
  page: Page;
}

/**
 * Six columns for the first, three for the next two, three for the rest; of three stories each has
 * its column.
 */
function RowOfSection({ cards, page }: CardsProps) {
  const [first, ...others] = cards;
  const [second, third] =
    cards.length <= 3
      ? [others.slice(0, 1), others.slice(1)]
      : [others.slice(0, 2), others.slice(2, 6)];
  if (!first) return null;
  if (!second[0]) return <LongRead cards={cards} page={page} />;
  return (
    <div className="columns">
      <div className="col col-6">
        <Item card={first} page={page} size="l" picture standfirst byline />
      </div>
      <div className="col col-3">
        {second.map((card, at) => (
          <Item
            key={card.id}
            card={card}
            page={page}
            size={at === 0 ? 'm' : 's'}
            picture={at === 0}
            standfirst={at === 0 && !card.lead}
          />
        ))}
      </div>
      {third[0] && (
        <div className="col col-3">
          {third.map((card) => (
            <Item
              key={card.id}
              card={card}
              page={page}
              size={third.length === 1 ? 'm' : 's'}
              standfirst={third.length === 1}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function HalfBlock({ block, page }: BlockProps) {
  const [first, ...rest] = block.stories;
  return (
    <section className="col col-half" aria-labelledby={`section-${block.section.slug}`}>
      <Head {...block} />
      {first && <Item card={first} page={page} size="l" picture standfirst />}
      {rest.map((card) => (
        <Item key={card.id} card={card} page={page} size="s" />
      ))}
    </section>
  );
}

const Voices = ({ cards, page }: CardsProps) => (
  <div className="columns">
    {cards.map((card) => (
      <div className="col col-3" key={card.id}>
        <Item card={card} page={page} size="voice" standfirst />
      </div>
    ))}
  </div>
);

function LongRead({ cards, page }: CardsProps) {
  const card = cards[0];
  if (!card) return null;
  return (
    <div className="long">
      {card.lead && (
        <figure>
          <LinkedPicture card={card} sizes={SIZES.long} />
          <Caption shown={card.lead} />
        </figure>
      )}
      <article className="item">
        {card.kicker && <p className="kicker">{card.kicker}</p>}
        <Headline card={card} page={page} />
        {card.standfirst && <p className="item-standfirst">{card.standfirst}</p>}
        {card.authors.length > 0 && (
          <p className="item-byline">
            <Names subjects={card.authors} page={page} />
          </p>
        )}
        <p className="meta">
          <span>{page.messages.minutes(readingMinutes(card.words))}</span>
        </p>
      </article>
    </div>
  );
}
