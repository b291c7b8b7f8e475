import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { makeDesk, makeStaff } from '#lib/testing/newsroom.ts';
import { deskChoices } from './desk-choices.ts';

useDatabase();

let world: string;
let courts: string;

beforeAll(async () => {
  world = await makeDesk('World');
  courts = await makeDesk('Courts');
});

const choicesOf = async (...roles: NonNullable<Parameters<typeof makeStaff>[0]>['roles'] & {}) =>
  (await deskChoices(await makeStaff({ roles }))).map(({ id }) => id).toSorted();

test('who writes on one desk may hand a story there alone', async () => {
  expect(await choicesOf({ role: 'reporter', deskId: courts })).toEqual([courts]);
});

test('who writes on all may hand it to any', async () => expect(await choicesOf('chief_editor')).toEqual([world, courts].toSorted()));

test('who reads for the law or keeps the accounts hands it to none', async () => {
  expect(await choicesOf('legal', 'admin')).toEqual([]);
});

test('desks stand in the house’s order', async () => {
  const chief = await makeStaff({ roles: ['chief_editor'] });
  expect((await deskChoices(chief)).map(({ name }) => name)).toEqual(['Courts', 'World']);
});
