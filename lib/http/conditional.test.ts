import { describe, expect, test } from 'vitest';
import { answerConditionally, namesTag, tagOf } from './conditional.ts';

const body = 'the feed';
const changedAt = new Date('2026-11-24T10:00:00Z');
const tag = tagOf(body);
const date = 'Tue, 24 Nov 2026 10:00:00 GMT';
const earlier = 'Mon, 23 Nov 2026 10:00:00 GMT';

const ask = (headers: Record<string, string>, method = 'GET') =>
  answerConditionally(new Request('http://localhost/feed.xml', { method, headers }), {
    body,
    changedAt,
    headers: { 'content-type': 'text/plain' },
  });

describe('who has this version gets 304, who has another the whole', () => {
  test.each([
    [304, 'the tag', { 'if-none-match': tag }],
    [304, 'the tag, weakened on the way', { 'if-none-match': `W/${tag}` }],
    [304, 'a list with the tag', { 'if-none-match': `"nope", W/"other",${tag}` }],
    [304, 'any tag', { 'if-none-match': '*' }],
    [
      304,
      'the tag and an earlier date: the tag wins',
      { 'if-none-match': tag, 'if-modified-since': earlier },
    ],
    [304, 'the date', { 'if-modified-since': date }],
    [200, 'another tag', { 'if-none-match': '"nope"' }],
    [
      200,
      'another tag and the date: the tag wins',
      { 'if-none-match': '"nope"', 'if-modified-since': date },
    ],
    [200, 'the tag without its quotes', { 'if-none-match': tag.slice(1, -1) }],
    [200, 'an earlier date', { 'if-modified-since': earlier }],
    [
      200,
      'a later date, from before a story was taken back',
      { 'if-modified-since': 'Wed, 25 Nov 2026 10:00:00 GMT' },
    ],
    [200, 'no date at all', { 'if-modified-since': 'yesterday' }],
    [200, 'nothing', {}],
  ])('%i for %s', async (status, _, headers) => {
    const answer = ask(headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(status === 200 ? body : '');
    expect([answer.headers.get('etag'), answer.headers.get('last-modified')]).toEqual([tag, date]);
  });

  test('HEAD has the headers of GET', async () => {
    const [head, get] = [ask({}, 'HEAD'), ask({})];
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe('');
  });
});

test('a tag is strong and changes with the text', () => {
  expect(tag).toMatch(/^"[\w-]{27}"$/);
  expect(tagOf(`${body} `)).not.toBe(tag);
  expect(namesTag(null, tag)).toBe(false);
});
