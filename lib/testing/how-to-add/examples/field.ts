import type { Example } from '../example.ts';

const declaration = `import type { Field } from './field.ts';

/** Whose pictures they are. */
export const photographers = {
  name: 'Photographers',
  form: { kind: 'ids', root: 'photographers', most: 30, of: 'author' },
  desk: 'details',
  part: 'pictures',
  readers: 'ids',
} as const satisfies Field;
`;

const migration = `UPDATE "newsroom"."working_copy" SET "content" = "content" || '{"photographers": []}';
`;

export const field: Example = {
  line: 'field',
  names: { field: 'photographers' },
  create: {
    'lib/story/fields/photographers.ts': declaration,
    'db/migrations/0100_photographers.sql': migration,
  },
  insert: [
    {
      path: 'lib/story/fields/fields.ts',
      after: `import { note } from './note.ts';\n`,
      text: `import { photographers } from './photographers.ts';\n`,
    },
    {
      path: 'lib/story/fields/fields.ts',
      before: `  agencies,\n  topics,\n`,
      text: `  photographers,\n`,
    },
    {
      path: 'lib/publication/stories/public-story.ts',
      after: `  dateline: EditionContent['dateline'];\n`,
      text: `  photographers: Subject[];\n`,
    },
    {
      path: 'lib/publication/stories/public-story.ts',
      after: `    dateline: content.dateline,\n`,
      text: `    photographers: subjectsAmong(subjects, content.photographers),\n`,
    },
    {
      path: 'lib/publication/stories/public-story.ts',
      before: `import { subjectsByIds } from`,
      text: `import { subjectsAmong, type Subject } from '../subjects/subjects.ts';\n`,
    },
    {
      path: 'lib/publication/stories/preview.ts',
      after: `    dateline: content.dateline,\n`,
      text: `    photographers: subjectsAmong(subjects, content.photographers),\n`,
    },
    {
      path: 'lib/publication/stories/preview.ts',
      before: `import { subjectsByIds } from`,
      text: `import { subjectsAmong } from '../subjects/subjects.ts';\n`,
    },
    {
      path: 'lib/testing/cards.ts',
      after: `  dateline: { cities: [], agencies: [] },\n`,
      text: `  photographers: [],\n`,
    },
    {
      path: 'lib/publication/stories/cards.ts',
      after: `    ...content.authors,\n`,
      text: `    ...content.photographers,\n`,
    },
    {
      path: 'components/site/story/story-side.tsx',
      before: `      <Times story={story} page={page} />\n      {story.words`,
      text: `      {story.photographers.length > 0 && (
        <p>
          <LinkedNames subjects={story.photographers} page={page} />
        </p>
      )}
`,
    },
  ],
};
