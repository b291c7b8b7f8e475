import { expect, test } from 'vitest';
import { fieldInAddress } from './go-to-field.ts';

test.each([
  ['#field=Section', 'Section'],
  ['#field=Alt%20text', 'Alt text'],
  ['#l-body', null],
  ['', null],
])('%s leads to %s', (hash, field) => {
  expect(fieldInAddress(hash)).toBe(field);
});
