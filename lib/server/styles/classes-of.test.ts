import { expect, it } from 'vitest';
import { classesOf } from './classes-of.ts';

it.each([
  ['p', []],
  ['.a', ['a']],
  ['main > .rows .row--l:hover::before', ['rows', 'row--l']],
  ['.a.b', ['a', 'b']],
  [':is(.a, .b) .c', ['c']],
  ['.a:not(.b)', ['a']],
  ['.a:has(> .b:only-child) + .c', ['a', 'c']],
  ['a[href$=".pdf"]', []],
  ['[data-x=".y"] .a', ['a']],
  ['.größe', ['größe']],
])('%s needs %j', (selector, classes) => expect(classesOf(selector)).toEqual(classes));
