import { drawList, listMetadata, type ListRouteProps } from '../../../list-route.tsx';

export const generateMetadata = (props: ListRouteProps) => listMetadata('section', props);

export default function SectionPage(props: ListRouteProps) {
  return drawList({ kind: 'section', props });
}
