import { NO_MARKS } from '../../paste/marks.ts';
import type { PasteRule } from '../paste.ts';

/**
 * The page's own title is our headline: h1 becomes a subhead, and with it everything below moves
 * down one level.
 */
export const headingPaste: PasteRule = {
  elements: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  read: (element, { marks: { href }, shift, inside }) => {
    const level = Number(element.tagName.slice(1)) + shift;
    return inside(element, { tag: level <= 2 ? 'h2' : 'h3', marks: { ...NO_MARKS, href } });
  },
};
