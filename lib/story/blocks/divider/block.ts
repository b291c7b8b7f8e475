import type { BlockDeclaration } from '../block.ts';
import { dividerText } from './text.ts';

export interface DividerNode {
  type: 'divider';
}

export const divider = {
  name: 'Divider',
  isPublic: true,
  stands: { as: 'atom' },
  attributes: {},
  text: dividerText,
} as const satisfies BlockDeclaration<DividerNode>;
