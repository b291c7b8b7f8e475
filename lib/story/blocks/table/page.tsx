import { wordsOf } from '../../inline/words.ts';
import { StoryInline } from '../../render/render-inline.tsx';
import type { BlockPageProps } from '../page.ts';
import type { TableNode } from './block.ts';
import { partsOf, scopeOf } from './parts.ts';
import type { TableRowNode } from './rows.ts';

interface RowsProps {
  rows: readonly TableRowNode[];
  /** The number of the first of them in the table. */
  first: number;
  attrs: TableNode['attrs'];
}

const Rows = ({ rows, first, attrs }: RowsProps) =>
  rows.map(({ content }, index) => (
    <tr key={index}>
      {content.map((cell, column) => {
        const scope = scopeOf(attrs, first + index, column, !cell.content);
        const words = <StoryInline nodes={cell.content} />;
        return scope ? (
          <th key={column} scope={scope}>
            {words}
          </th>
        ) : (
          <td key={column}>{words}</td>
        );
      })}
    </tr>
  ));

/** Without a caption its first row tells it from other tables of the story. */
function nameOf({ content }: TableNode): string {
  const words = (content[0]?.content ?? []).map((cell) => wordsOf(cell.content).trim());
  return ['Table', words.filter((text) => text !== '').join(', ')]
    .filter((part) => part !== '')
    .join(': ');
}

/**
 * A table in a region that scrolls by itself where the screen is narrow; the keyboard reaches it
 * (WCAG 2.1.1). Its name is the caption.
 */
export function TablePage({ node, context: { place } }: BlockPageProps<TableNode>) {
  const { attrs } = node;
  const { head, body } = partsOf(node);
  const id = `table-${place}`;
  const name = attrs.caption ? { 'aria-labelledby': id } : { 'aria-label': nameOf(node) };
  return (
    <div className="table-wrap" role="region" tabIndex={0} {...name}>
      <table>
        {attrs.caption && <caption id={id}>{attrs.caption}</caption>}
        {head.length > 0 && (
          <thead>
            <Rows rows={head} first={0} attrs={attrs} />
          </thead>
        )}
        {body.length > 0 && (
          <tbody>
            <Rows rows={body} first={head.length} attrs={attrs} />
          </tbody>
        )}
      </table>
    </div>
  );
}
