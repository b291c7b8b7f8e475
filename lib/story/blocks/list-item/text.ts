import type { TextOf } from '../block.ts';
import type { ListItemNode } from './item.ts';

/** An item behind its bullet or number, what belongs to it set in below. */
export function itemText({ content }: ListItemNode, sign: string, textOf: TextOf): string {
  return content
    .map((part, place) =>
      place === 0 ? `${sign} ${textOf(part)}` : textOf(part).replace(/^/gmu, '  '),
    )
    .join('\n');
}
