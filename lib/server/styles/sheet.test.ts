import { describe, expect, it } from 'vitest';
import { readSheet, usedOf } from './sheet.ts';

const used = (css: string, ...classes: string[]) => usedOf(readSheet(css), new Set(classes));

describe('what a page uses of a stylesheet', () => {
  it.each([
    ['a rule of its elements', 'p{color:red}', 'p{color:red}'],
    ['a rule of its classes', '.a{color:red;top:0}.z{color:blue}', '.a{color:red;top:0}'],
    ['of a list the selectors that can choose something', '.a,.z,p{top:0}', '.a,p{top:0}'],
    ['nothing of a class within another that is not there', '.z .a{top:0}', ''],
    ['what asks for one class of several', ':is(.z,.a){top:0}', ':is(.z,.a){top:0}'],
    [
      'a block with something used in it',
      '@media (width>=50rem){.a{top:0}.z{top:1px}}',
      '@media (width>=50rem){.a{top:0}}',
    ],
    ['no block with nothing used in it', '@media (width>=50rem){.z{top:0}}', ''],
    [
      'the place of a layer with nothing used in it',
      '@layer one{.z{top:0}}@layer two{.a{top:0}}',
      '@layer one;@layer two{.a{top:0}}',
    ],
    ['the order of layers', '@layer one,two;', '@layer one,two;'],
    [
      'fonts and frames',
      '@font-face{font-family:X;src:url(/x)}@keyframes k{from{top:0}to{top:1px}}',
      '@font-face{font-family:X;src:url(/x)}@keyframes k{from{top:0}to{top:1px}}',
    ],
    ['no remark', '/* why */.a{top:0}', '.a{top:0}'],
    ['what is within a rule, as it stands', '.z{top:0;.y{top:1px}}', '.z{top:0;.y{top:1px}}'],
  ])('is %s', (_, css, expected) => expect(used(css, 'a')).toBe(expected));
});

it('a stylesheet that would end its element is refused', () => {
  expect(() => readSheet('.a{content:"</STYLE>"}')).toThrow('would end');
});
