import type { ComponentType, ReactNode } from 'react';
import type { EditionPicture } from '../../publication/edition.ts';
import type { PublicBlock } from './blocks.ts';

export interface BlockPageContext {
  /** Every picture that readers may have, by media id. One that is missing here is not shown. */
  pictures: Record<string, EditionPicture>;
  /** Where the block stands, by the numbers of those around it: for ids. */
  place: string;
  /** Draws blocks inside, given its own context. */
  Blocks: ComponentType<{ blocks: readonly PublicBlock[] } & BlockPageContext>;
  StoryBlock: ComponentType<BlockPageProps<PublicBlock>>;
}

export interface BlockPageProps<Node> {
  node: Node;
  id?: string | undefined;
  /** Opens the first paragraph. */
  opening?: ReactNode;
  context: BlockPageContext;
}
