import type { Example } from '../example.ts';

const page = `import { drawIndex, indexMetadata } from '../../list-index.tsx';

export const generateMetadata = () => indexMetadata('photographer');

export default function PhotographersPage() {
  return drawIndex('photographer');
}
`;

const row = `  photographer: {
    segment: 'photographers',
    name: 'Photographer',
    plural: 'Photographers',
    open: true,
    field: 'photographers',
    onEveryPage: false,
    schemaType: 'Person',
    index: {
      text: 'The people whose pictures stand in our stories.',
      describe: (organisation) => \`All photographers of \${organisation}, each with stories.\`,
    },
  },
`;

/** Stands upon the example of a field, which says in which of these lists a story is. */
export const list: Example = {
  line: 'kind of list',
  names: { segment: 'photographers' },
  create: { 'app/(site)/(pages)/photographers/page.tsx': page },
  insert: [
    {
      path: 'db/schema/publication/subjects.ts',
      after: `  'agency',\n`,
      text: `  'photographer',\n`,
    },
    {
      path: 'lib/publication/lists/kinds.ts',
      after: `'topics' | 'countries' | 'indicators'`,
      text: ` | 'photographers'`,
    },
    { path: 'lib/publication/lists/kinds.ts', before: `  indicator: {\n`, text: row },
    {
      path: 'lib/publication/lists/kinds.test.ts',
      after: `  ['author', '/authors/x', '/authors'],\n`,
      text: `  ['photographer', '/photographers/x', '/photographers'],\n`,
    },
    {
      path: 'lib/publication/lists/kinds.test.ts',
      after: `  authors: ['w'],\n`,
      text: `  photographers: ['p'],\n`,
    },
    {
      path: 'lib/publication/lists/kinds.test.ts',
      after: `  ['author', ['w']],\n`,
      text: `  ['photographer', ['p']],\n`,
    },
  ],
};
