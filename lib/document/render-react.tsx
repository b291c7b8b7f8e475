import { Fragment, type ReactNode } from 'react';
import type { EditionPicture } from '../publication/edition.ts';
import { printedBlocks } from './body.ts';
import { printDateline, type Dateline } from './dateline.ts';
import { StoryInline } from './render-inline.tsx';
import { StoryPicture } from './render-picture.tsx';
import type { Body, FactBoxNode, ListItemNode, PublicBlock, PullQuoteNode, QuoteNode } from './nodes.ts';

export interface StoryBodyProps {
  body: Body;
  /** Opens the first paragraph; nothing is printed without a city. */
  dateline?: Dateline;
  /** Every picture that readers may have, by media id. One that is missing here is not shown. */
  pictures: Record<string, EditionPicture>;
}

interface Context { pictures: StoryBodyProps['pictures']; place: string }

function Quote({ node, ...context }: { node: QuoteNode } & Context) {
  return (
    <figure className="quote">
      <blockquote><Blocks blocks={node.content} {...context} /></blockquote>
      {node.attrs.attribution && <figcaption><cite>{node.attrs.attribution}</cite></figcaption>}
    </figure>
  );
}

function PullQuote({ node }: { node: PullQuoteNode }) {
  return (
    <figure className="pullquote aside-end">
      <blockquote><p><StoryInline nodes={node.content} /></p></blockquote>
      {node.attrs.attribution && <figcaption>{node.attrs.attribution}</figcaption>}
    </figure>
  );
}

/** Named by its first subhead, where it has one. */
function FactBox({ node, pictures, place }: { node: FactBoxNode } & Context) {
  const title = node.content.findIndex((part) => part.type === 'heading');
  const context = { pictures, place: `${place}-` };
  const id = `fact-box-${place}`;
  return (
    <section className="factbox aside-end" aria-labelledby={title < 0 ? undefined : id}>
      {node.content.map((part, index) => <StoryBlock key={index} node={part} id={index === title ? id : undefined} {...context} />)}
    </section>
  );
}

const items = (list: ListItemNode[], context: Context) =>
  list.map((item, index) => <li key={index}><ItemParts parts={item.content} {...context} /></li>);

/** The usual item is one paragraph: printed bare, as in print. */
function ItemParts({ parts, ...context }: { parts: ListItemNode['content'] } & Context) {
  const [first, ...rest] = parts;
  if (first?.type !== 'paragraph' || rest.some((part) => part.type === 'paragraph')) return <Blocks blocks={parts} {...context} />;
  return <><StoryInline nodes={first.content} /><Blocks blocks={rest} {...context} /></>;
}

function StoryBlock({ node, id, opening, ...context }: { node: PublicBlock; id?: string | undefined; opening?: ReactNode } & Context) {
  switch (node.type) {
    case 'paragraph': return <p>{opening}<StoryInline nodes={node.content} /></p>;
    case 'heading': {
      const Level = node.attrs.level === 2 ? 'h2' : 'h3';
      return <Level id={id}><StoryInline nodes={node.content} /></Level>;
    }
    case 'bulletList': return <ul>{items(node.content, context)}</ul>;
    case 'orderedList': return <ol start={node.attrs.start === 1 ? undefined : node.attrs.start}>{items(node.content, context)}</ol>;
    case 'quote': return <Quote node={node} {...context} />;
    case 'pullQuote': return <PullQuote node={node} />;
    case 'picture': return <StoryPicture node={node} file={context.pictures[node.attrs.mediaId]} />;
    case 'factBox': return <FactBox node={node} {...context} />;
    case 'divider': return <hr />;
  }
}

function Blocks({ blocks, pictures, place }: { blocks: PublicBlock[] } & Context) {
  return blocks.map((node, index) => <StoryBlock key={index} node={node} pictures={pictures} place={`${place}${index + 1}`} />);
}

/**
 * A body as readers see it, in the markup of the story page, without its wrapper. It has no entry for the note to the desk
 * and gets none: printedBlocks stands before it.
 */
export function StoryBody({ body, dateline, pictures }: StoryBodyProps): ReactNode {
  const printed = dateline ? printDateline(dateline) : '';
  const opening = printed === '' ? null : <span className="dateline">{printed}</span>;
  const [first, ...rest] = printedBlocks(body);
  return (
    <Fragment>
      {opening && first?.type !== 'paragraph' && <p>{opening}</p>}
      {first && <StoryBlock node={first} pictures={pictures} place="1" opening={opening} />}
      {rest.map((node, index) => <StoryBlock key={index} node={node} pictures={pictures} place={`${index + 2}`} />)}
    </Fragment>
  );
}
