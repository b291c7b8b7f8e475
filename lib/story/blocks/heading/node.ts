import { Heading as TiptapHeading } from '@tiptap/extension-heading';
import { nodeAttributes } from '../node-attributes.ts';
import { heading } from './block.ts';

export const Heading = TiptapHeading.extend({
  addAttributes: () => nodeAttributes(heading.attributes, { level: { rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  addKeyboardShortcuts: () => ({}),
}).configure({ levels: [2, 3] });
