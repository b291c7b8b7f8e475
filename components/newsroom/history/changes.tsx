import type { BlockChange, FieldChange, Segment } from '#lib/story/compare/compare.ts';
import { BLOCKS } from '#lib/story/blocks/blocks.ts';

/** Words that went, came and stayed. */
export function Words({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ kind, text }, i) => {
    if (kind === 'removed') return <del key={i}>{text}</del>;
    return kind === 'added' ? <ins key={i}>{text}</ins> : text;
  });
}

function Block({ block }: { block: BlockChange }) {
  const part = BLOCKS[block.part].name;
  return (
    <p className={`change ${block.change}`}>
      {part && <span className="quiet">{part}: </span>}
      {block.change === 'form' ? <span className="quiet">set otherwise: </span> : null}
      <Words segments={block.segments} />
    </p>
  );
}

const said = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? '')) || 'nothing';

function Change({ change }: { change: FieldChange }) {
  switch (change.kind) {
    case 'text':
      return (
        <p>
          <Words segments={change.segments} />
        </p>
      );
    case 'body':
      return change.blocks
        .filter((block) => block.change !== 'same')
        .map((block, i) => <Block key={i} block={block} />);
    case 'value':
      return (
        <p>
          <del>{said(change.before)}</del> <ins>{said(change.after)}</ins>
        </p>
      );
    case 'list':
      return (
        <p>
          {change.removed.map((gone, i) => (
            <del key={`-${i}`}>{said(gone)} </del>
          ))}
          {change.added.map((come, i) => (
            <ins key={`+${i}`}>{said(come)} </ins>
          ))}
          {change.moved && <span className="quiet">in another order</span>}
        </p>
      );
  }
}

/** What differs between two versions, field by field, under the fields' names. */
export function Changes({
  changes,
  language,
}: {
  changes: readonly FieldChange[];
  language: string;
}) {
  if (changes.length === 0) return <p className="quiet">The two read the same, word for word.</p>;
  return (
    <dl className="changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.field.replace('.', ', ')}</dt>
          <dd lang={language}>
            <Change change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How many places differ. */
export const countChanges = (changes: readonly FieldChange[]): number =>
  changes.reduce(
    (sum, change) =>
      sum +
      (change.kind === 'body'
        ? change.blocks.filter((block) => block.change !== 'same').length
        : 1),
    0,
  );
