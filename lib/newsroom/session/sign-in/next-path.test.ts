import { describe, expect, it } from 'vitest';
import { localNext, signInPath } from './next-path.ts';

describe('localNext', () => {
  it.each([
    '/newsroom',
    '/newsroom/stories?status=draft&desk=world',
    '/newsroom/stories/0198#body',
  ])('keeps %s', (path) => {
    expect(localNext(path)).toBe(path);
  });

  it.each([
    'https://evil.example/newsroom',
    '//evil.example/newsroom',
    '/\\evil.example',
    '\\\\evil.example',
    '/newsroom/..//evil.example',
    'javascript:alert(1)',
    '/newsroom\n/x',
    '/login',
    '/',
    '/newsroomx',
    '',
    7,
    null,
    undefined,
    ['/newsroom/tags'],
    `/newsroom/${'a'.repeat(2_000)}`,
  ])('sends %j to my work', (asked) => {
    expect(localNext(asked)).toBe('/newsroom');
  });
});

describe('signInPath', () => {
  it('names where to return to', () => {
    expect(signInPath('/newsroom/tags?q=a&kind=topic')).toBe(
      '/login?next=%2Fnewsroom%2Ftags%3Fq%3Da%26kind%3Dtopic',
    );
  });

  it('stays short for my work', () => {
    expect(signInPath('/newsroom')).toBe('/login');
  });
});
