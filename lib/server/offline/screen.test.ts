import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawScreen, type Away, type Screen } from './screen.ts';

const screen = (is: Partial<Screen> = {}) =>
  parseHTML(drawScreen({ away: 'room', stories: [], looks: '', sheets: [], ...is })).document;
const stories = [
  { path: '/newsroom/stories/1', title: '<b>Cats & "dogs"</b>', at: 2 },
  { path: '/newsroom/stories/2', title: '', at: 1 },
];

describe('the page in place of one that cannot be had', () => {
  test.each<[Away, string, string]>([
    ['room', 'No connection', 'The newsroom cannot be reached, and this page needs it.'],
    ['story', 'No connection', 'this story is not kept on this device.'],
    ['updated', 'No connection', 'What you wrote is kept on this device.'],
    ['locked', 'Locked', 'Nobody is signed in here'],
  ])('says why (%s)', (away, heading, sentence) => {
    const page = screen({ away, stories });
    expect(page.querySelector('h1')?.textContent).toBe(heading);
    expect(page.querySelector('.empty p')?.textContent).toContain(sentence);
  });

  test('lists what can be opened, titles as they are', () => {
    const links = [...screen({ stories }).querySelectorAll('li a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['/newsroom/stories/1', '<b>Cats & "dogs"</b>'],
      ['/newsroom/stories/2', 'Untitled story'],
    ]);
  });

  test('says where there is nothing to open', () =>
    expect(screen().body.textContent).toContain('No story is kept on this device.'));
  test('shows no story of a device that is locked', () =>
    expect(screen({ away: 'locked', stories }).querySelectorAll('li')).toHaveLength(0));
  test('runs no script', () => expect(screen({ stories }).querySelector('script')).toBeNull());
  test('looks like the newsroom where its sheet is kept', () => {
    const page = screen({ looks: ' data-theme="dark"', sheets: ['/_next/static/chunks/c3.css'] });
    expect(page.documentElement.getAttribute('data-theme')).toBe('dark');
    expect(page.querySelector('link[rel="stylesheet"]')?.getAttribute('href')).toBe(
      '/_next/static/chunks/c3.css',
    );
    expect(page.querySelector('style')).toBeNull();
  });
});
