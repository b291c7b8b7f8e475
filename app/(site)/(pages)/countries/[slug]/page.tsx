import { CountryRecord } from '#components/site/strip.tsx';
import { readStrip } from '#lib/publication/record.ts';
import { drawList, listMetadata, type ListRouteProps } from '../../../list-route.tsx';

export const generateMetadata = (props: ListRouteProps) => listMetadata('country', props);

export default function CountryPage(props: ListRouteProps) {
  return drawList({
    kind: 'country', props,
    above: async (country, page) => <CountryRecord strip={await readStrip(country.id, page.now, page.house)} page={page} />,
  });
}
