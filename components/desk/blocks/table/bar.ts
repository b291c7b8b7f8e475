import type { NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import {
  addColumn,
  removeColumn,
  removeRow,
  toggleHeader,
} from '#lib/story/blocks/table/commands.ts';
import { addRow, removeTable } from '#lib/story/blocks/table/edit.ts';
import { atCell, tablePlace } from '#lib/story/blocks/table/place.ts';
import { element } from '../elements.ts';

const BUTTONS: readonly [name: string, command: Command][] = [
  ['Row above', addRow(0)],
  ['Row below', addRow(1)],
  ['Column before', addColumn(0)],
  ['Column after', addColumn(1)],
  ['Remove row', removeRow],
  ['Remove column', removeColumn],
  ['Remove table', removeTable],
];
const SWITCHES = [
  ['Header row', 'headerRow'],
  ['Header column', 'headerColumn'],
] as const;

/** Does it where the caret is; in the table's first cell where it is elsewhere. */
function press({ editor, getPos }: NodeViewRendererProps, command: Command): void {
  const at = getPos();
  if (at === undefined) return;
  const { view } = editor;
  if (tablePlace(view.state)?.position !== at) view.dispatch(atCell(view.state.tr, at, 0, 0));
  command(view.state, view.dispatch);
  view.focus();
}

function button(name: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button small' }, name);
  // The caret stays in its cell.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', onPress);
  return made;
}

/** Puts the buttons into a table's bar; gives back what shows the state of the table in them. */
export function fillBar(bar: HTMLElement, props: NodeViewRendererProps): (node: Node) => void {
  const switches = SWITCHES.map(([name, attribute]) => ({
    attribute,
    made: button(name, () => press(props, toggleHeader(attribute))),
  }));
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Rows and columns');
  bar.replaceChildren(
    ...BUTTONS.slice(0, -1).map(([name, command]) => button(name, () => press(props, command))),
    ...switches.map(({ made }) => made),
    ...BUTTONS.slice(-1).map(([name, command]) => button(name, () => press(props, command))),
  );
  return ({ attrs }) => {
    for (const { made, attribute } of switches)
      made.ariaPressed = String(Boolean(attrs[attribute]));
  };
}
