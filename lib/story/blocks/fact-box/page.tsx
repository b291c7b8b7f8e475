import type { BlockPageProps } from '../page.ts';
import type { FactBoxNode } from './block.ts';

/** Named by its first subhead, where it has one. */
export function FactBoxPage({ node: { content }, context }: BlockPageProps<FactBoxNode>) {
  const { StoryBlock, place } = context;
  const title = content.findIndex((part) => part.type === 'heading');
  const id = `fact-box-${place}`;
  return (
    <section className="factbox aside-end" aria-labelledby={title < 0 ? undefined : id}>
      {content.map((part, index) => (
        <StoryBlock
          key={index}
          node={part}
          id={index === title ? id : undefined}
          context={{ ...context, place: `${place}-` }}
        />
      ))}
    </section>
  );
}
