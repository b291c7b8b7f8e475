import { expect, test } from 'vitest';
import { legalChoices } from './legal-choices.ts';

const reporter = { flag: true, clear: false };
const legal = { flag: true, clear: true };

test('who writes may ask for a reading', () =>
  expect(legalChoices('none', reporter)).toEqual(['none', 'required']));

test('who writes cannot lift the gate that stands', () => {
  expect(legalChoices('required', reporter)).toEqual(['required']);
  expect(legalChoices('cleared', reporter)).toEqual(['required', 'cleared']);
  expect(legalChoices('blocked', reporter)).toEqual(['blocked']);
});

test('Legal moves it anywhere', () =>
  expect(legalChoices('required', legal)).toEqual(['none', 'required', 'cleared', 'blocked']));

test('who may neither sees where it stands', () =>
  expect(legalChoices('cleared', { flag: false, clear: false })).toEqual(['cleared']));
