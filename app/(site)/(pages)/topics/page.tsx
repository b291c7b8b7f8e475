import { drawIndex, indexMetadata } from '../../list-index.tsx';

export const generateMetadata = () => indexMetadata('topic');

export default function TopicsPage() {
  return drawIndex('topic');
}
