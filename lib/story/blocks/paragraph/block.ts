import type { Inline } from '../../inline/inline.ts';
import type { BlockDeclaration } from '../block.ts';
import { paragraphText, withAddresses } from './text.ts';

export interface ParagraphNode {
  type: 'paragraph';
  content?: Inline[];
}

export const paragraph = {
  name: null,
  isPublic: true,
  stands: { as: 'words' },
  attributes: {},
  text: paragraphText,
  compared: withAddresses,
} as const satisfies BlockDeclaration<ParagraphNode>;
