import { written, yesOrNo, type Attribute } from '../attribute.ts';
import type { BlockDeclaration } from '../block.ts';
import { pictureText, pictureWords } from './text.ts';

export interface PictureAttributes {
  mediaId: string;
  alt: string;
  caption: string;
  credit: string;
  wide: boolean;
}
export interface PictureNode {
  type: 'picture';
  attrs: PictureAttributes;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const pictureId: Attribute<string> = {
  accepts: (value): value is string => typeof value === 'string' && UUID.test(value),
  refusal: () => 'A picture names its file by an id; this one does not.',
};

/**
 * A picture of the newsroom's own store, with what readers are told about it. How it is credited
 * and described belongs to the publication.
 */
export const picture = {
  name: 'Picture',
  isPublic: true,
  stands: { as: 'atom' },
  attributes: {
    mediaId: pictureId,
    alt: { ...written(1_000, 'Alt text'), counts: 'nothing' },
    caption: { ...written(2_000, 'Caption'), counts: 'words' },
    credit: { ...written(300, 'Credit'), counts: 'nothing' },
    wide: yesOrNo('The width of a picture'),
  },
  text: pictureText,
  compared: pictureWords,
  isSame: (before, after) => before.attrs.mediaId === after.attrs.mediaId,
} as const satisfies BlockDeclaration<PictureNode>;
