import type { Editor } from '@tiptap/core';
import { DOMParser as SchemaParser, Fragment, Slice, type ResolvedPos } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { linksIn, typedLink } from '#lib/story/links.ts';
import { NOTHING_LEFT } from '#lib/story/paste/mess.ts';
import { readPasted } from '#lib/story/paste/paste.ts';
import type { PastedPicture } from '#lib/story/paste/pictures.ts';
import { readTabbed, tabbedHtml } from '#lib/story/paste/tabbed.ts';
import { cleanText } from '#lib/story/text/clean/clean-text.ts';
import type { BlockForm } from '#lib/story/blocks/block.ts';
import { BLOCKS } from '#lib/story/blocks/blocks.ts';
import { pasteIntoCell } from '#lib/story/blocks/table/paste-into-cell.ts';
import { tablePlace } from '#lib/story/blocks/table/place.ts';
import { tellLeftOut } from '../pasted/tell-left-out.ts';
import { beginningOf, bringPictures, takePlaces } from './uploads/pasted-pictures.ts';
import { bringTo } from './uploads/upload-plugin.ts';

/** Kinds in whose words no link may stand. */
const WITHOUT_LINKS = Object.entries<BlockForm>(BLOCKS)
  .filter(([, { stands }]) => stands.as === 'words' && stands.marks?.includes('link') === false)
  .map(([kind]) => kind);

/** An address alone, pasted onto chosen words, links them. */
export function linkInPaste(text: string): string | null {
  const address = text.trim();
  return linksIn(address)[0]?.index === 0 ? typedLink(address) : null;
}

function pasteAsLink(editor: Editor, text: string): boolean {
  const address = linkInPaste(text);
  if (
    !address ||
    editor.state.selection.empty ||
    WITHOUT_LINKS.some((kind) => editor.isActive(kind))
  )
    return false;
  return editor.commands.setLink({ href: address });
}

/**
 * Puts bare words in, a paragraph for each line. Not as a paste: the rules that make links of
 * addresses must not see it.
 */
export function insertPlain(view: EditorView, text: string): void {
  const { schema, selection, tr } = view.state;
  const marks = selection.$from.marks();
  const lines = cleanText(text)
    .split(/[\r\n]+/)
    .map((line) => schema.node('paragraph', null, line ? [schema.text(line, marks)] : []));
  view.dispatch(
    tr
      .replaceSelection(Slice.maxOpen(Fragment.from(lines)))
      .setMeta('preventAutolink', true)
      .scrollIntoView(),
  );
}

/** Rows of a spreadsheet that came as plain text; null leaves any other words to the editor. */
function tabbedSlice(text: string, $context: ResolvedPos, isPlain: boolean): Slice {
  const intoTable = $context.parent.type.name === 'tableCell';
  const rows = isPlain ? null : readTabbed(text, intoTable);
  // ProseMirror takes null for “not mine”, whatever its types say.
  if (!rows) return null as unknown as Slice;
  const { html } = readPasted(tabbedHtml(rows), intoTable);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { schema } = $context.doc.type;
  return SchemaParser.fromSchema(schema).parseSlice(body, { context: $context });
}

const isPlainPaste = (event: KeyboardEvent) =>
  event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v';

/**
 * Paste and drop: pictures are sent, an address onto words is a link, everything else is cleaned to
 * what the story knows.
 */
export function pastePlugin(editor: Editor): Plugin {
  const add = (transfer: DataTransfer | null, at?: number) => {
    const files = [...(transfer?.files ?? [])];
    if (files.length > 0) bringTo(editor, at)(files);
    return files.length > 0;
  };
  // The paste that follows Ctrl+Shift+V does not tell how it was asked for.
  let plain = false;
  // What is read comes before the question of what is done with it.
  let left = NOTHING_LEFT;
  let pictures: readonly PastedPicture[] = [];
  let before: readonly number[] = [];
  const takeLeft = () => {
    const now = { left, pictures, before };
    left = NOTHING_LEFT;
    [pictures, before] = [[], []];
    return now;
  };
  /**
   * Whether the paste is done with; what is not, the editor puts in. `startOf`: where it begins,
   * once it is in.
   */
  const handled = (
    isDone: boolean,
    now: ReturnType<typeof takeLeft>,
    startOf: () => number,
  ): boolean => {
    if (isDone) return true;
    tellLeftOut(now.left);
    const bring = () =>
      bringPictures(editor, now.pictures, { before: now.before, start: startOf() });
    // Pictures come when their words stand there: the editor puts them in when this is over.
    if (now.pictures.length > 0) queueMicrotask(bring);
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          plain = isPlainPaste(event);
        },
      },
      transformPastedHTML: (html) => {
        const read = readPasted(html, tablePlace(editor.state) !== null);
        ({ left, pictures } = read);
        return read.html;
      },
      transformPasted: (slice) => {
        if (pictures.length === 0) return slice;
        const placed = takePlaces(slice);
        ({ before } = placed);
        return placed.slice;
      },
      transformPastedText: cleanText,
      clipboardTextParser: (text, $context, isPlain) => tabbedSlice(text, $context, isPlain),
      handlePaste: (view, { clipboardData }, slice) => {
        const text = clipboardData?.getData('text/plain');
        const bare = plain;
        const now = takeLeft();
        const start = beginningOf(view.state.selection.$from);
        plain = false;
        if (text && bare) {
          insertPlain(view, text);
          return true;
        }
        const inCell = slice && pasteIntoCell(view.state, slice);
        if (inCell) {
          view.dispatch(inCell);
          handled(false, now, () => start);
          return true;
        }
        // A copy from a word processor brings a picture of itself along: words win.
        const isDone = text ? pasteAsLink(editor, text) : add(clipboardData);
        return handled(isDone, now, () => start);
      },
      handleDrop: (view, event, _slice, moved) => {
        const now = takeLeft();
        const place = { left: event.clientX, top: event.clientY };
        if (moved) return false;
        const isDone = add(event.dataTransfer, view.posAtCoords(place)?.pos);
        // What was dropped is chosen then.
        return handled(isDone, now, () => beginningOf(editor.state.selection.$from));
      },
    },
  });
}

/**
 * Puts the clipboard's words in without their form; false when the browser does not let us read it.
 */
export async function pastePlain(editor: Editor): Promise<boolean> {
  try {
    const text = await navigator.clipboard.readText();
    editor.view.focus();
    if (text) insertPlain(editor.view, text);
    return true;
  } catch {
    return false;
  }
}
