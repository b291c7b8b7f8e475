import { StoryInline } from '../../render/render-inline.tsx';
import type { BlockPageProps } from '../page.ts';
import type { HeadingNode } from './block.ts';

export function HeadingPage({ node, id }: BlockPageProps<HeadingNode>) {
  const Level = node.attrs.level === 2 ? 'h2' : 'h3';
  return (
    <Level id={id}>
      <StoryInline nodes={node.content} />
    </Level>
  );
}
