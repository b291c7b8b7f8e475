import { StoryInline } from '../../render/render-inline.tsx';
import type { BlockPageProps } from '../page.ts';
import type { PullQuoteNode } from './block.ts';

export function PullQuotePage({ node: { attrs, content } }: BlockPageProps<PullQuoteNode>) {
  return (
    <figure className="pullquote aside-end">
      <blockquote>
        <p>
          <StoryInline nodes={content} />
        </p>
      </blockquote>
      {attrs.attribution && <figcaption>{attrs.attribution}</figcaption>}
    </figure>
  );
}
