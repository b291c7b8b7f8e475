import { choosePictures } from '../../pictures/choose-pictures.ts';
import { TOOLS, type Tool } from '../tools.ts';

/** Something that can be put in the place of an empty paragraph. */
export type InsertOption = Pick<Tool, 'name' | 'icon' | 'press'>;

/** Everything of the toolbar that makes a block. */
export const INSERT_OPTIONS: readonly InsertOption[] = [
  ...TOOLS.subheads.filter(({ name }) => name !== 'Paragraph'), ...TOOLS.blocks, { name: 'Picture', icon: 'picture', press: choosePictures }, ...TOOLS.boxes,
];

/** Those with a word that begins with what was typed. */
export function matching<Option extends { name: string }>(options: readonly Option[], query: string): Option[] {
  const sought = query.trim().toLowerCase();
  return options.filter(({ name }) => name.toLowerCase().startsWith(sought) || name.toLowerCase().includes(` ${sought}`));
}
