import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arrivals } from './arrivals.ts';
import { hearNews, pauseBefore } from './news-socket.ts';

const row = (id: string, headline = id) => ({ id, headline });

it('names what came into a list, and nothing that moved in it or left', () => {
  expect(
    arrivals([row('a'), row('b')], [row('b'), row('c', 'Council votes'), row('d', '')]),
  ).toEqual(['Council votes', 'Untitled story']);
  expect(arrivals([row('a'), row('b')], [row('b')])).toEqual([]);
});

it('waits longer with each attempt, half a minute at most, and never less than a quarter of a second', () => {
  expect([0, 1, 4, 10].map((attempt) => pauseBefore(attempt, 1))).toEqual([
    500, 1_000, 8_000, 30_000,
  ]);
  expect(pauseBefore(0, 0)).toBe(250);
});

describe('the socket of a window', () => {
  class Line extends EventTarget {
    static lines: Line[] = [];
    readonly url: string;
    closed = false;
    constructor(url: string) {
      super();
      this.url = url;
      Line.lines.push(this);
    }
    close(): void {
      this.closed = true;
    }
  }
  const newest = () => Line.lines.at(-1) as Line;
  const say = (data: string) =>
    newest().dispatchEvent(Object.assign(new Event('message'), { data }));

  beforeEach(() => {
    vi.useFakeTimers();
    Line.lines = [];
    vi.stubGlobal('WebSocket', Line);
    vi.stubGlobal('location', { protocol: 'https:', host: 'news.example.org' });
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
  });
  afterEach(() => {
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is one for all lists, and is let go when the last is gone', () => {
    const heard: string[] = [];
    const stops = [hearNews(() => heard.push('one')), hearNews(() => heard.push('two'))];
    expect(Line.lines.map(({ url }) => url)).toEqual([
      'wss://news.example.org/newsroom/socket?news',
    ]);
    say('{"type":"again"}');
    expect(heard).toEqual(['one', 'two']);
    for (const stop of stops) stop();
    vi.advanceTimersByTime(2_100);
    expect(newest().closed).toBe(true);
  });

  it('comes back after a cut and says that something may have been missed', () => {
    const heard: string[] = [];
    const stop = hearNews(({ type }) => heard.push(type));
    newest().dispatchEvent(new Event('open'));
    expect(heard).toEqual([]);
    newest().dispatchEvent(new Event('close'));
    vi.advanceTimersByTime(600);
    expect(Line.lines).toHaveLength(2);
    newest().dispatchEvent(new Event('open'));
    expect(heard).toEqual(['again']);
    stop();
  });
});
