import { SubjectLink } from '#components/site/names.tsx';
import { subjectsByIds } from '#lib/publication/subjects.ts';
import { drawList, listMetadata, type ListRouteProps } from '../../../list-route.tsx';

export const generateMetadata = (props: ListRouteProps) => listMetadata('author', props);

export default function AuthorPage(props: ListRouteProps) {
  return drawList({
    kind: 'author', props,
    async also({ agencyId }) {
      const agency = agencyId ? (await subjectsByIds([agencyId])).get(agencyId) : null;
      return agency ? <SubjectLink subject={agency} /> : null;
    },
  });
}
