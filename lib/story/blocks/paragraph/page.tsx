import { StoryInline } from '../../render/render-inline.tsx';
import type { BlockPageProps } from '../page.ts';
import type { ParagraphNode } from './block.ts';

export const ParagraphPage = ({ node, opening }: BlockPageProps<ParagraphNode>) => (
  <p>
    {opening}
    <StoryInline nodes={node.content} />
  </p>
);
