import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf, scan } from './scan.ts';

const kinds = (html: string): string[] =>
  [...scan(html)].map((piece) => `${piece.kind} ${piece.source}`);

describe('a page taken apart', () => {
  it.each<[string, string[]]>([
    ['<!DOCTYPE html><p>a</p>', ['declaration <!DOCTYPE html>', 'start <p>', 'text a', 'end </p>']],
    ['<a title="x > y" b=\'">\'>z', ['start <a title="x > y" b=\'">\'>', 'text z']],
    ['<!--$--><!-- <p> -->', ['comment <!--$-->', 'comment <!-- <p> -->']],
    ['<script>if (a<b) "<p>"</script>', ['start <script>', 'raw if (a<b) "<p>"', 'end </script>']],
    ['<title>a <b></title>', ['start <title>', 'raw a <b>', 'end </title>']],
    ['<style></style>', ['start <style>', 'end </style>']],
    ['1 < 2', ['text 1 ', 'text <', 'text  2']],
    ['', []],
  ])('%s', (html, expected) => expect(kinds(html)).toEqual(expected));

  it.each(['<p', '<p title="', '<!-- x', '<script>x</scrip>', '</p'])(
    'is refused where it ends early: %s',
    (html) => expect(() => kinds(html)).toThrow('cut short'),
  );

  it('is the page again, whatever stands in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '&amp;', '"', "'", '>', 'é', '\n') });
    const value = text.map((words) => words.replaceAll('"', '&quot;'));
    const part = fc.oneof(
      text,
      value.map((words) => `<p class="${words}">`),
      fc.constant('</p>'),
      text.map((words) => `<!--${words.replaceAll('>', '')}-->`),
      text.map((words) => `<script>${words}</script>`),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect([...scan(parts.join(''))].map(({ source }) => source).join('')).toBe(parts.join(''));
      }),
    );
  });
});

it.each<[string, Record<string, string>]>([
  [' class="a b" id=\'c\'', { class: 'a b', id: 'c' }],
  [' async="" defer crossorigin=anonymous /', { async: '', defer: '', crossorigin: 'anonymous' }],
  [' title=" class=&quot;x&quot; > " CLASS="y"', { title: ' class="x" > ', class: 'y' }],
  [' a="1" a="2"', { a: '1' }],
  ['', {}],
])('attributes of <p%s>', (source, expected) =>
  expect(Object.fromEntries(attributesOf(source))).toEqual(expected),
);
