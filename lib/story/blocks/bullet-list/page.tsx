import { ItemsPage } from '../list-item/page.tsx';
import type { BlockPageProps } from '../page.ts';
import type { BulletListNode } from './block.ts';

export const BulletListPage = ({ node, context }: BlockPageProps<BulletListNode>) => (
  <ul>
    <ItemsPage items={node.content} {...context} />
  </ul>
);
