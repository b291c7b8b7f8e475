import type { Body } from '#lib/story/text/nodes.ts';
import type { Check } from '../checks/check.ts';
import type { Field } from './field.ts';

function checkPictures(body: Body): Check[] {
  const pictures = body.content.flatMap((block) => (block.type === 'picture' ? [block.attrs] : []));
  if (pictures.length === 0) return [];
  const met = pictures.every(({ alt, credit }) => alt.trim() !== '' && credit.trim() !== '');
  return [
    {
      field: 'Body',
      stage: 'publication',
      met,
      sentence: 'Body: every picture in the text needs a credit and an alt text.',
    },
  ];
}

export const body = {
  name: 'Body',
  form: { kind: 'body', root: 'flat' },
  desk: 'text',
  element: 'body',
  words: true,
  readers: 'body',
  search: { desk: { most: 4_000 }, readers: 'D' },
  editing: 'words',
  placeholders: true,
  checks: {
    pictures: ({ body: text }: { body: Body }) => checkPictures(text),
    text: (_: object, { text }: { text: string }): Check[] => [
      {
        field: 'Body',
        stage: 'review',
        met: text.trim() !== '',
        sentence: 'Body: there is no text yet.',
      },
    ],
  },
} as const satisfies Field;
