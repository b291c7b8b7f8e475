import { ItemsPage } from '../list-item/page.tsx';
import type { BlockPageProps } from '../page.ts';
import type { OrderedListNode } from './block.ts';

export function OrderedListPage({
  node: { attrs, content },
  context,
}: BlockPageProps<OrderedListNode>) {
  return (
    <ol type={attrs.numbering} start={attrs.start === 1 ? undefined : attrs.start}>
      <ItemsPage items={content} {...context} />
    </ol>
  );
}
