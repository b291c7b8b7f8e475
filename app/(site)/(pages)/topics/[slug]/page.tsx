import { drawList, listMetadata, type ListRouteProps } from '../../../list-route.tsx';

export const generateMetadata = (props: ListRouteProps) => listMetadata('topic', props);

export default function TopicPage(props: ListRouteProps) {
  return drawList({ kind: 'topic', props });
}
