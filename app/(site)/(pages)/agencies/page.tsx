import { drawIndex, indexMetadata } from '../../list-index.tsx';

export const generateMetadata = () => indexMetadata('agency');

export default function AgenciesPage() {
  return drawIndex('agency');
}
