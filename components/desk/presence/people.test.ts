import { expect, test } from 'vitest';
import { peopleIn } from './people.ts';

const user = (staffId: string, name: string) => ({ user: { staffId, name } });
const room = (states: [number, Record<string, unknown>][], writing: number[] = []) =>
  peopleIn({ states: new Map(states), ownClient: 1, ownStaffId: 'me', writing: new Set(writing) });

test('leaves out this window', () => expect(room([[1, user('me', 'Inés')]])).toEqual([]));

test('shows a person with two windows once, writing when one of them writes', () => {
  expect(
    room(
      [
        [2, user('tb', 'Tomás Brandt')],
        [3, user('tb', 'Tomás Brandt')],
      ],
      [3],
    ),
  ).toEqual([{ staffId: 'tb', name: 'Tomás Brandt', here: 'colleague', writing: true }]);
});

test('knows one’s own other window', () => {
  expect(room([[2, user('me', 'Inés')]])[0]?.here).toBe('self');
});

test('drops what is no person', () => {
  expect(
    room([
      [2, { user: { name: 7 } }],
      [3, {}],
    ]),
  ).toEqual([]);
});
