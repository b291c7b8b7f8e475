const block = `import type { TextNode } from '../../inline/inline.ts';
import { written } from '../attribute.ts';
import type { BlockDeclaration } from '../block.ts';
import { epigraphText } from './text.ts';

export interface EpigraphNode {
  type: 'epigraph';
  attrs: { source: string };
  content?: TextNode[];
}

/** Words of another text that this one begins with. */
export const epigraph = {
  name: 'Epigraph',
  isPublic: true,
  isQuotation: true,
  stands: { as: 'words', alone: true, marks: ['italic'], breaks: false },
  attributes: { source: written(300, 'The source of an epigraph') },
  text: epigraphText,
} as const satisfies BlockDeclaration<EpigraphNode>;
`;

const text = `import { wordsOf } from '../../inline/words.ts';
import type { EpigraphNode } from './block.ts';

export const epigraphText = ({ attrs: { source }, content }: EpigraphNode): string =>
  [wordsOf(content), source].filter(Boolean).join('\\n');
`;

const node = `import { Node } from '@tiptap/core';
import { contentOf, marksIn, nodeAttributes } from '../node-attributes.ts';
import { epigraph } from './block.ts';

const source = {
  rendered: false,
  parseHTML: (element: HTMLElement) => element.querySelector('cite')?.textContent?.trim() ?? '',
};

export const Epigraph = Node.create({
  name: 'epigraph',
  group: 'block',
  content: contentOf(epigraph.stands),
  marks: marksIn(epigraph.stands),
  defining: true,
  addAttributes: () => nodeAttributes(epigraph.attributes, { source }),
  parseHTML: () => [{ tag: 'div.epigraph', priority: 60, contentElement: 'p' }],
  renderHTML: ({ node }) => [
    'div',
    { class: 'epigraph' },
    ['p', {}, 0],
    ['cite', { contenteditable: 'false' }, String(node.attrs['source'])],
  ],
});
`;

const page = `import { StoryInline } from '../../render/render-inline.tsx';
import type { BlockPageProps } from '../page.ts';
import type { EpigraphNode } from './block.ts';

export const EpigraphPage = ({ node: { attrs, content } }: BlockPageProps<EpigraphNode>) => (
  <div className="epigraph">
    <p>
      <StoryInline nodes={content} />
    </p>
    {attrs.source && <cite>{attrs.source}</cite>}
  </div>
);
`;

const feed = `import { captionHtml, escapeText, inlineHtml } from '../../inline/feed.ts';
import type { BlockFeed } from '../feed.ts';
import type { EpigraphNode } from './block.ts';

export const epigraphFeed: BlockFeed<EpigraphNode> = ({ attrs: { source }, content }) =>
  \`<figure><blockquote><p>\${inlineHtml(content)}</p></blockquote>\${captionHtml(escapeText(source))}</figure>\`;
`;

const tool = `import type { BlockTool } from '../tool.ts';

export const epigraphTool = {
  name: 'Epigraph',
  group: 'blocks',
  isOffered: true,
  active: (editor) => editor.isActive('epigraph'),
  apply: (chain) => chain.toggleNode('epigraph', 'paragraph'),
} as const satisfies BlockTool;
`;

const test = `import { checkBlock } from '../testing/check-block.tsx';

checkBlock('epigraph', {
  block: {
    type: 'epigraph',
    attrs: { source: 'A letter of 1911' },
    content: [{ type: 'text', text: 'Count again.' }],
  },
  page: '<div class="epigraph"><p>Count again.</p><cite>A letter of 1911</cite></div>',
  feed: '<figure><blockquote><p>Count again.</p></blockquote><figcaption>A letter of 1911</figcaption></figure>',
  text: 'Count again.\\nA letter of 1911',
  tools: ['Epigraph'],
});
`;

const view = `import type { Node } from '@tiptap/pm/model';
import { epigraph } from '#lib/story/blocks/epigraph/block.ts';
import { element, labelled } from '../elements.ts';
import type { MakeView } from '../make-view.ts';
import { sharedField } from '../shared-field.ts';

/** An epigraph with a field under it for where it is from. */
export const epigraphView: MakeView =
  ({ doc }) =>
  (props) => {
    const { row, field } = labelled('Epigraph source', epigraph.attributes.source.longest);
    const shared = sharedField(doc, field, 'source');
    const contentDOM = element('p');
    shared.tie(props.node);
    return {
      dom: element('div', { class: 'epigraph' }, contentDOM, row),
      contentDOM,
      update: (node: Node) => {
        if (node.type !== props.node.type) return false;
        shared.tie(node);
        return true;
      },
      destroy: () => shared.untie(),
      stopEvent: (event: Event) => event.target === field,
      ignoreMutation: (mutation: { target: globalThis.Node }) => row.contains(mutation.target),
    };
  };
`;

/** The files of a kind of block, by their paths. */
export const blockFiles = {
  'lib/story/blocks/epigraph/block.ts': block,
  'lib/story/blocks/epigraph/text.ts': text,
  'lib/story/blocks/epigraph/node.ts': node,
  'lib/story/blocks/epigraph/page.tsx': page,
  'lib/story/blocks/epigraph/feed.ts': feed,
  'lib/story/blocks/epigraph/tool.ts': tool,
  'lib/story/blocks/epigraph/epigraph.test.ts': test,
  'components/desk/blocks/epigraph/view.ts': view,
};
