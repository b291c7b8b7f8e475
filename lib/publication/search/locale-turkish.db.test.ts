import { expect, it } from 'vitest';
import { missedIn } from '#lib/testing/search-cases.ts';
import { FORMS, SIGNS, UNSPACED } from '#lib/testing/searched-texts.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';

useDatabase("LOCALE_PROVIDER icu ICU_LOCALE 'tr' LOCALE 'C'");

it('a database of Turkish rules finds the same', async () => {
  expect(await missedIn([...SIGNS, ...FORMS, ...UNSPACED])).toEqual([]);
});
