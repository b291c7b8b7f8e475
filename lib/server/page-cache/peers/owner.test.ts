import { expect, it } from 'vitest';
import { ownerOf } from './owner.ts';

const three = ['10.0.0.1:3000', '10.0.0.2:3000', '10.0.0.3:3000'];
const keys = Array.from({ length: 600 }, (_, at) => `/stories/${at}`);

it('whoever knows the same processes, in whatever order, comes to the same one', () => {
  for (const key of keys) expect(ownerOf(key, three.toReversed())).toBe(ownerOf(key, three));
});

it('each has about its part of the pages', () => {
  for (const address of three)
    expect(keys.filter((key) => ownerOf(key, three) === address).length).toBeGreaterThan(140);
});

it('where one goes, only its own pages move', () => {
  const [gone = '', ...left] = three;
  const others = keys.filter((key) => ownerOf(key, three) !== gone);
  expect(others.map((key) => ownerOf(key, left))).toEqual(others.map((key) => ownerOf(key, three)));
});

it('nobody owns anything where there is nobody', () => expect(ownerOf('/', [])).toBeNull());
