import { CountryTable } from '#components/site/lists/directory.tsx';
import { TallyOf } from '#components/site/indicators/country-record.tsx';
import { monthsAgo, sumOf, talliesByCountry } from '#lib/publication/indicators/indicator-use.ts';
import { drawIndex, indexMetadata } from '../../list-index.tsx';

export const generateMetadata = () => indexMetadata('country');

export default function CountriesPage() {
  return drawIndex('country', async (countries, page) => {
    const tallies = await talliesByCountry(monthsAgo(page.now, 12));
    return (
      <>
        <TallyOf tally={sumOf(tallies.values())} page={page} />
        <CountryTable countries={countries} tallies={tallies} page={page} />
      </>
    );
  });
}
