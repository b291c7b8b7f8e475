'use client';
import { useId } from 'react';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { ActionStory } from '../offer.ts';
import { openAdvice, openChecks } from '../required.ts';

function Row({
  tone,
  sentence,
  field,
  onGo,
}: {
  tone: 'miss' | 'mind' | '';
  sentence: string;
  field?: string;
  onGo: (field: string) => void;
}) {
  return (
    <li className={tone}>
      <Icon name={tone === 'miss' ? 'stop' : tone === 'mind' ? 'warning' : 'check'} />
      <b>{sentence}</b>
      {field ? (
        <button type="button" className="text-button fine" onClick={() => onGo(field)}>
          Go to {field}
        </button>
      ) : (
        <span />
      )}
    </li>
  );
}

/**
 * What is required and what is recommended before a text goes out; `onGo` leads to the field with
 * that name.
 */
export function ChecksList({ story, onGo }: { story: ActionStory; onGo: (field: string) => void }) {
  const required = openChecks(story);
  const advice = openAdvice(story);
  const name = useId();
  return (
    <section className="field">
      <h3 className="label" id={`${name}-required`}>
        Required
      </h3>
      <ul className="checks" role="list" aria-labelledby={`${name}-required`}>
        {required.map(({ field, sentence }) => (
          <Row key={sentence} tone="miss" field={field} sentence={sentence} onGo={onGo} />
        ))}
        {required.length === 0 && <Row tone="" sentence="Nothing is missing." onGo={onGo} />}
      </ul>
      {advice.length > 0 && (
        <>
          <h3 className="label" id={`${name}-recommended`}>
            Recommended
          </h3>
          <ul className="checks" role="list" aria-labelledby={`${name}-recommended`}>
            {advice.map(({ field, sentence }) => (
              <Row key={sentence} tone="mind" field={field} sentence={sentence} onGo={onGo} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
