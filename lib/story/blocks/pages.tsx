import type { ReactNode } from 'react';
import type { BlockNodes, PublicKind } from './blocks.ts';
import { BulletListPage } from './bullet-list/page.tsx';
import { DividerPage } from './divider/page.tsx';
import { FactBoxPage } from './fact-box/page.tsx';
import { HeadingPage } from './heading/page.tsx';
import { OrderedListPage } from './ordered-list/page.tsx';
import type { BlockPageProps } from './page.ts';
import { ParagraphPage } from './paragraph/page.tsx';
import { PicturePage } from './picture/page.tsx';
import { PullQuotePage } from './pull-quote/page.tsx';
import { QuotePage } from './quote/page.tsx';
import { TablePage } from './table/page.tsx';

/** Every kind of block that readers get, in the markup of the story page. */
export const PAGES: {
  readonly [Kind in PublicKind]: (props: BlockPageProps<BlockNodes[Kind]>) => ReactNode;
} = {
  paragraph: ParagraphPage,
  heading: HeadingPage,
  bulletList: BulletListPage,
  orderedList: OrderedListPage,
  quote: QuotePage,
  pullQuote: PullQuotePage,
  picture: PicturePage,
  table: TablePage,
  factBox: FactBoxPage,
  divider: DividerPage,
};
