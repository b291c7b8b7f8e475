import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { desksToBeginOn, desksToSendTo } from './desk-choices.ts';

useDatabase();

let world: string;
let courts: string;

beforeAll(async () => {
  world = await makeDesk('World');
  courts = await makeDesk('Courts');
});

const choicesOf = async (...roles: NonNullable<Parameters<typeof makeStaff>[0]>['roles'] & {}) =>
  (await desksToBeginOn(await makeStaff({ roles }))).map(({ id }) => id).toSorted();

test('who writes on one desk begins a story there alone', async () => {
  expect(await choicesOf({ role: 'reporter', deskId: courts })).toEqual([courts]);
});

test('who writes on all begins one on any', async () =>
  expect(await choicesOf('chief_editor')).toEqual([world, courts].toSorted()));

test('who reads for the law or keeps the accounts begins none', async () => {
  expect(await choicesOf('legal', 'admin')).toEqual([]);
});

test('desks stand in the house’s order', async () => {
  expect((await desksToSendTo()).map(({ name }) => name)).toEqual(['Courts', 'World']);
});
