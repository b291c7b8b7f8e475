import { paragraphsOf } from '../../inline/words.ts';
import type { TextOf } from '../block.ts';
import type { FactBoxNode } from './block.ts';

export const factBoxText = ({ content }: FactBoxNode, textOf: TextOf): string =>
  paragraphsOf(content.map(textOf));
