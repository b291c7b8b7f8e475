import type { BlockPageProps } from '../page.ts';
import type { QuoteNode } from './block.ts';

export function QuotePage({ node: { attrs, content }, context }: BlockPageProps<QuoteNode>) {
  const { Blocks } = context;
  return (
    <figure className="quote">
      <blockquote>
        <Blocks blocks={content} {...context} />
      </blockquote>
      {attrs.attribution && (
        <figcaption>
          <cite>{attrs.attribution}</cite>
        </figcaption>
      )}
    </figure>
  );
}
