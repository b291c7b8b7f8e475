import { drawList, listMetadata, type ListRouteProps } from '../../../list-route.tsx';

export const generateMetadata = (props: ListRouteProps) => listMetadata('agency', props);

export default function AgencyPage(props: ListRouteProps) {
  return drawList({
    kind: 'agency', props,
    also: async ({ city, code }) => <>{city && <span>{city}</span>}{code && <span>{code} in datelines</span>}</>,
  });
}
