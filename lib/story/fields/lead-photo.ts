import type { Check } from '../checks/check.ts';
import type { LeadPhoto } from '../forms/form.ts';
import type { Field } from './field.ts';

function checkPhoto(photo: LeadPhoto | null): Check[] {
  if (!photo)
    return [
      {
        field: 'Picture file',
        stage: 'advice',
        met: false,
        sentence: 'Lead photo: there is none.',
      },
    ];
  return [
    {
      field: 'Credit',
      stage: 'publication',
      met: photo.credit.trim() !== '',
      sentence: 'Credit: no publication without a credit.',
    },
    {
      field: 'Alt text',
      stage: 'publication',
      met: photo.alt.trim() !== '',
      sentence: 'Alt text: say what the lead photo shows.',
    },
    {
      field: 'Caption',
      stage: 'advice',
      met: photo.caption.trim() !== '',
      sentence: 'Caption: the lead photo has none.',
    },
  ];
}

export const leadPhoto = {
  name: 'Lead photo',
  form: {
    kind: 'photo',
    root: 'leadPhoto',
    words: {
      alt: { name: 'Alt text', root: 'leadAlt', lines: 'many', most: 1_000 },
      caption: { name: 'Caption', root: 'leadCaption', lines: 'many', most: 2_000 },
      credit: { name: 'Credit', root: 'leadCredit', lines: 'one', most: 300 },
    },
  },
  desk: 'photo',
  element: 'picture-file',
  part: 'pictures',
  readers: 'photo',
  editing: 'words',
  placeholders: true,
  checks: { photo: ({ leadPhoto: photo }: { leadPhoto: LeadPhoto | null }) => checkPhoto(photo) },
} as const satisfies Field;
