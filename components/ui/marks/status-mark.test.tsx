import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DirectionMark, statusWord, StatusMark, type StoryStatus } from './status-mark.tsx';

const TEN: [StoryStatus, string][] = [
  ['draft', 'Draft'],
  ['in_review', 'In review'],
  ['changes_requested', 'Changes requested'],
  ['approved', 'Approved'],
  ['scheduled', 'Scheduled'],
  ['published', 'Published'],
  ['held', 'Held'],
  ['unpublished', 'Unpublished'],
  ['killed', 'Killed'],
  ['spiked', 'Spiked'],
];

it.each(TEN)('says %s as %s, with a shape of its own', (status, word) => {
  const html = renderToStaticMarkup(<StatusMark status={status} />);
  expect(html).toMatch(
    new RegExp(
      `^<span class="status" data-status="[a-z]+"><svg ` +
        `class="mark"[^>]*aria-hidden="true">.+</svg><span>${word}</span></span>$`,
    ),
  );
  expect(statusWord(status)).toBe(word);
});

it('has ten different shapes', () => {
  const shapes = TEN.map(([status]) =>
    renderToStaticMarkup(<StatusMark status={status} />).replace(/^.*<svg[^>]*>|<\/svg>.*$/g, ''),
  );
  expect(new Set(shapes).size).toBe(10);
});

it('says what stands behind it in grey', () => {
  expect(
    renderToStaticMarkup(<StatusMark status="published">working copy, draft</StatusMark>),
  ).toContain('Published</span> <span class="quiet">working copy, draft</span>');
});

it('says a direction in words too', () => {
  expect(renderToStaticMarkup(<DirectionMark direction="autocracy" />)).toContain(
    'Towards autocracy',
  );
});
