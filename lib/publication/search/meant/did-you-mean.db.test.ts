import { beforeAll, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { countSomeWords } from '../index/count-words.ts';
import { readQuestion } from '../question.ts';
import { searchStories } from '../search.ts';
import { setWithdrawal } from '../../write/withdraw.ts';

useDatabase();

const hourAgo = (hours = 1) => new Date(Date.now() - hours * 3_600_000);

beforeAll(async () => {
  const sectionId = await makeSection();
  const put = (text: string, at = hourAgo()) =>
    makeEdition({
      sectionId,
      at,
      content: { headline: 'X', standfirst: '', kicker: '' },
      body: bodyOf(text),
    });
  await put('The election was a recount of Düsseldorf, said Ильинский.');
  await put('The election is over.');
  await put('An elevation of the ground.');
  const hidden = await put('Nobody may know of the quokkas.');
  while ((await countSomeWords(staffDb())) !== null);
  await staffDb().transaction((tx) => setWithdrawal(tx, hidden.storyId, { heldAt: new Date() }));
  await put('To come: the numbats.', hourAgo(-1));
  while ((await countSomeWords(staffDb())) !== null);
});

const meant = async (q: string, narrowed: Record<string, string> = {}) => {
  const found = await searchStories(readQuestion({ q, ...narrowed }), 'en');
  return found && found !== 'slow' ? found.meant : undefined;
};

it.each([
  ['elction', 'election'],
  ['the eleciton recuont', 'the election recount'],
  ['Duseldorf', 'dusseldorf'],
  ['ильинскй', 'ильинский'],
  ['ELCTION!', 'election!'],
])('of %s it says that %s may have been meant', async (q, what) =>
  expect(await meant(q)).toBe(what),
);

it.each([
  ['a word that is found', 'election'],
  ['a word unlike all others', 'xylophone'],
  ['what readers may not see any more', 'quokka'],
  ['what they may not see yet', 'numbat'],
  ['a word too short to be misspelt', 'of'],
  ['no word', '!?'],
])('of %s it says nothing', async (_, q) => expect(await meant(q)).toBeNull());

it('offers no words that find nothing by the conditions that stand beside them', async () => {
  expect(await meant('elction', { when: 'week' })).toBe('election');
  expect(await meant('elction', { direction: 'autocracy' })).toBeNull();
  expect(await meant('elction -recount')).toBe('election -recount');
  expect(await meant('"was elction"')).toBeNull();
});
