import type { Inline } from '../../inline/inline.ts';
import type { Attribute } from '../attribute.ts';
import type { BlockDeclaration } from '../block.ts';
import { paragraphText, withAddresses } from '../paragraph/text.ts';

export interface HeadingNode {
  type: 'heading';
  attrs: { level: 2 | 3 };
  content?: Inline[];
}

export const headingLevel: Attribute<2 | 3> = {
  accepts: (value) => value === 2 || value === 3,
  refusal: () => 'A subhead is of level 2 or 3.',
  fallback: 2,
};

export const heading = {
  name: 'Subhead',
  isPublic: true,
  stands: { as: 'words' },
  attributes: { level: headingLevel },
  text: paragraphText,
  compared: withAddresses,
} as const satisfies BlockDeclaration<HeadingNode>;
