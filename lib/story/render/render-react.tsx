import { Fragment, type ReactNode } from 'react';
import type { EditionPicture } from '../../publication/edition.ts';
import type { Block, BlockNodes, PublicBlock, PublicKind } from '../blocks/blocks.ts';
import type { BlockPageContext, BlockPageProps } from '../blocks/page.ts';
import { PAGES } from '../blocks/pages.tsx';
import { printDateline, type Dateline } from '../dateline.ts';
import type { Body } from '../text/nodes.ts';
import { printedBlocks } from '../printed.ts';

export interface StoryBodyProps {
  body: Body;
  /** Opens the first paragraph; nothing is printed without a city. */
  dateline?: Dateline;
  /** Every picture that readers may have, by media id. One that is missing here is not shown. */
  pictures: Record<string, EditionPicture>;
}

function StoryBlock<Kind extends PublicKind>({
  node,
  ...props
}: BlockPageProps<Block<Kind>>): ReactNode {
  const Page: (props: BlockPageProps<BlockNodes[Kind]>) => ReactNode = PAGES[node.type];
  return <Page node={node} {...props} />;
}

function Blocks({
  blocks,
  ...context
}: { blocks: readonly PublicBlock[] } & BlockPageContext): ReactNode {
  return blocks.map((node, index) => (
    <StoryBlock
      key={index}
      node={node}
      context={{ ...context, place: `${context.place}${index + 1}` }}
    />
  ));
}

/**
 * A body as readers see it, in the markup of the story page, without its wrapper. Only kinds that
 * are for readers have a page, and printedBlocks stands before it.
 */
export function StoryBody({ body, dateline, pictures }: StoryBodyProps): ReactNode {
  const printed = dateline ? printDateline(dateline) : '';
  const opening = printed === '' ? null : <span className="dateline">{printed}</span>;
  const blocks = printedBlocks(body);
  const contextAt = (index: number): BlockPageContext => ({
    pictures,
    place: `${index + 1}`,
    Blocks,
    StoryBlock,
  });
  return (
    <Fragment>
      {opening && blocks[0]?.type !== 'paragraph' && <p>{opening}</p>}
      {blocks.map((node, index) => (
        <StoryBlock
          key={index}
          node={node}
          opening={index === 0 ? opening : null}
          context={contextAt(index)}
        />
      ))}
    </Fragment>
  );
}
