import { drawIndex, indexMetadata } from '../../list-index.tsx';

export const generateMetadata = () => indexMetadata('author');

export default function AuthorsPage() {
  return drawIndex('author');
}
