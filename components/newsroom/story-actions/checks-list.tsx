'use client';
import { Icon } from '#components/ui/icon.tsx';
import type { ActionStory } from './deeds.ts';
import { openAdvice, openChecks } from './required.ts';

/** Moves the caret to a field of the writing desk by its name on the screen. */
export function goToField(name: string): void {
  const fields = document.querySelectorAll<HTMLElement>('[role="textbox"], input, textarea, select');
  const found = [...fields].find((field) => nameOf(field) === name);
  found?.scrollIntoView({ block: 'center' });
  found?.focus();
}

function nameOf(field: HTMLElement): string {
  const labelled = field.getAttribute('aria-labelledby');
  if (labelled) return document.getElementById(labelled)?.textContent ?? '';
  const label = field.id ? document.querySelector(`label[for="${CSS.escape(field.id)}"]`) : null;
  return field.getAttribute('aria-label') ?? label?.textContent ?? '';
}

function Row({ tone, sentence, field, onGo }: { tone: 'miss' | 'mind' | ''; sentence: string; field?: string; onGo: () => void }) {
  return (
    <li className={tone}>
      <Icon name={tone === 'miss' ? 'stop' : tone === 'mind' ? 'warning' : 'check'} />
      <b>{sentence}</b>
      {field ? <button type="button" className="text-button fine" onClick={() => { onGo(); requestAnimationFrame(() => goToField(field)); }}>Go there</button> : <span />}
    </li>
  );
}

/** What is required and what is recommended before a text goes out. */
export function ChecksList({ story, onGo }: { story: ActionStory; onGo: () => void }) {
  const required = openChecks(story);
  const advice = openAdvice(story);
  return (
    <section className="field">
      <h3 className="label">Required</h3>
      <ul className="checks" role="list">
        {required.map(({ field, sentence }) => <Row key={sentence} tone="miss" field={field} sentence={sentence} onGo={onGo} />)}
        {required.length === 0 && <Row tone="" sentence="Nothing is missing." onGo={onGo} />}
      </ul>
      {advice.length > 0 && <h3 className="label">Recommended</h3>}
      <ul className="checks" role="list">
        {advice.map(({ field, sentence }) => <Row key={sentence} tone="mind" field={field} sentence={sentence} onGo={onGo} />)}
      </ul>
    </section>
  );
}
