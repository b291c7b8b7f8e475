import { StoryInline } from '../../render/render-inline.tsx';
import type { BlockPageContext } from '../page.ts';
import type { ListItemNode } from './item.ts';

/** The usual item is one paragraph: printed bare, as in print. */
function ItemParts({ parts, ...context }: { parts: ListItemNode['content'] } & BlockPageContext) {
  const { Blocks } = context;
  const [first, ...rest] = parts;
  if (first?.type !== 'paragraph' || rest.some((part) => part.type === 'paragraph'))
    return <Blocks blocks={parts} {...context} />;
  return (
    <>
      <StoryInline nodes={first.content} />
      <Blocks blocks={rest} {...context} />
    </>
  );
}

export const ItemsPage = ({
  items,
  ...context
}: { items: readonly ListItemNode[] } & BlockPageContext) =>
  items.map((item, index) => (
    <li key={index}>
      <ItemParts parts={item.content} {...context} />
    </li>
  ));
