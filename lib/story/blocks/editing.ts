import type { BlockKind } from './blocks.ts';
import { bulletListPaste } from './bullet-list/paste.ts';
import { bulletListTool } from './bullet-list/tool.ts';
import { deskNoteTool } from './desk-note/tool.ts';
import { dividerPaste } from './divider/paste.ts';
import { dividerTool } from './divider/tool.ts';
import { factBoxTool } from './fact-box/tool.ts';
import { headingPaste } from './heading/paste.ts';
import { minorSubheadTool, subheadTool } from './heading/tool.ts';
import { orderedListPaste } from './ordered-list/paste.ts';
import { orderedListTool } from './ordered-list/tool.ts';
import { paragraphTool } from './paragraph/tool.ts';
import type { PasteRule } from './paste.ts';
import { pictureTool } from './picture/tool.ts';
import { pullQuoteTool } from './pull-quote/tool.ts';
import { quotePaste } from './quote/paste.ts';
import { quoteTool } from './quote/tool.ts';
import { tablePaste } from './table/paste.ts';
import { tableTool } from './table/tool.ts';
import type { BlockTool } from './tool.ts';

/** What the editor has of a kind of block. */
interface BlockEditing {
  tools: readonly BlockTool[];
  /** Null where no element of a pasted page becomes it. */
  paste: PasteRule | null;
}

/** Every kind of block as it is edited. The order is that of the toolbar and of the insert menu. */
export const EDITING = {
  paragraph: { tools: [paragraphTool], paste: null },
  heading: { tools: [subheadTool, minorSubheadTool], paste: headingPaste },
  bulletList: { tools: [bulletListTool], paste: bulletListPaste },
  orderedList: { tools: [orderedListTool], paste: orderedListPaste },
  quote: { tools: [quoteTool], paste: quotePaste },
  pullQuote: { tools: [pullQuoteTool], paste: null },
  picture: { tools: [pictureTool], paste: null },
  table: { tools: [tableTool], paste: tablePaste },
  factBox: { tools: [factBoxTool], paste: null },
  divider: { tools: [dividerTool], paste: dividerPaste },
  deskNote: { tools: [deskNoteTool], paste: null },
} as const satisfies { [Kind in BlockKind]: BlockEditing };

/** Kinds with a tool that the desk itself must press. */
export type DeskToolKind = {
  [Kind in BlockKind]: Extract<
    (typeof EDITING)[Kind]['tools'][number],
    { apply: 'desk' }
  > extends never
    ? never
    : Kind;
}[BlockKind];

type Tool = (typeof EDITING)[BlockKind]['tools'][number];

/** The tools of all kinds, in order. */
export const BLOCK_TOOLS: readonly { kind: string; tool: Tool }[] = Object.entries(EDITING).flatMap(
  ([kind, { tools }]) => [...tools].map((tool) => ({ kind, tool })),
);

/** The rules of all kinds for what is pasted. */
export const PASTE_RULES: readonly PasteRule[] = Object.values<BlockEditing>(EDITING).flatMap(
  ({ paste }) => paste ?? [],
);
