import type { Page } from '#lib/publication/pages/pages.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { Mark } from './direction.tsx';
import { DIRECTIONS } from '#lib/story/forms/form.ts';

const MEANING = {
  democracy: 'What happened opens power: more people may choose, speak, know, object or be heard.',
  autocracy: 'What happened closes power: fewer may, or those who hold it answer to fewer.',
  mixed: 'It did both at once, or those who know the case best cannot agree which.',
};

/** What the three marks mean. */
export function Legend({ page }: { page: Page }) {
  return (
    <ul className="record" role="list">
      {DIRECTIONS.map((way) => (
        <li data-direction={way} key={way}>
          <Mark way={way} />
          <p>
            <strong>{page.messages.direction[way]}</strong> {MEANING[way]}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** All indicators as they hang together. A story that names one leads here. */
export function IndicatorList({ indicators }: { indicators: readonly Subject[] }) {
  const known = new Set(indicators.map(({ id }) => id));
  const tops = indicators.filter(({ parentId }) => !parentId || !known.has(parentId));
  return tops.map((top) => (
    <section className="indicator" key={top.id} aria-labelledby={top.slug}>
      <h2 id={top.slug}>{top.name}</h2>
      {top.description && <p>{top.description}</p>}
      <Parts of={top} indicators={indicators} />
    </section>
  ));
}

function Parts({ of, indicators }: { of: Subject; indicators: readonly Subject[] }) {
  const parts = indicators.filter(({ parentId }) => parentId === of.id);
  if (parts.length === 0) return null;
  return (
    <dl>
      {parts.map((part) => (
        <div key={part.id} id={part.slug}>
          <dt>{part.name}</dt>
          <dd>
            {part.description}
            <Parts of={part} indicators={indicators} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
