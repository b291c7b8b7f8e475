import type { Metadata } from 'next';
import { CountryTable } from '#components/site/directory.tsx';
import { ListHead } from '#components/site/list-head.tsx';
import { TallyOf } from '#components/site/strip.tsx';
import { indexPath } from '#lib/publication/addresses.ts';
import { readHouse } from '#lib/publication/house.ts';
import { subjectsInUse } from '#lib/publication/in-use.ts';
import { pageMetadata } from '#lib/publication/metadata.ts';
import { monthsAgo, sumOf, talliesByCountry } from '#lib/publication/record.ts';
import { InnerPage } from '../../surroundings.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const house = await readHouse();
  return pageMetadata({ house, title: 'Countries', description: `Every country that ${house.name} reports on, with the direction of what was put on record in twelve months.`, path: indexPath('country') });
}

export default async function CountriesPage() {
  const countries = await subjectsInUse('country');
  return (
    <InnerPage current={indexPath('country')}>
      {async (page) => {
        const tallies = await talliesByCountry(monthsAgo(page.now, 12));
        return (
          <>
            <ListHead title="Countries" text="What moved, where, and which way: every country that we have reported on." />
            <TallyOf tally={sumOf(tallies.values())} page={page} />
            <CountryTable countries={countries} tallies={tallies} page={page} />
          </>
        );
      }}
    </InnerPage>
  );
}
