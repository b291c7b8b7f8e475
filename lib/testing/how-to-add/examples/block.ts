import type { Example, Insertion } from '../example.ts';
import { blockFiles } from './block-files.ts';

/** An import and an entry in one of the lists of blocks, each after its neighbour. */
const listed = (path: string, ...pairs: [after: string, text: string][]): Insertion[] =>
  pairs.map(([after, text]) => ({ path, after: `${after}\n`, text: `${text}\n` }));

export const block: Example = {
  line: 'kind of block',
  names: { kind: 'epigraph' },
  create: blockFiles,
  insert: [
    ...listed(
      'lib/story/blocks/blocks.ts',
      [
        `import { divider, type DividerNode } from './divider/block.ts';`,
        `import { epigraph, type EpigraphNode } from './epigraph/block.ts';`,
      ],
      ['  deskNote: DeskNoteNode;', '  epigraph: EpigraphNode;'],
      ['  divider,\n  deskNote,', '  epigraph,'],
    ),
    ...listed(
      'lib/story/blocks/nodes.ts',
      [
        `import { Divider } from './divider/node.ts';`,
        `import { Epigraph } from './epigraph/node.ts';`,
      ],
      ['  deskNote: DeskNote,', '  epigraph: Epigraph,'],
    ),
    ...listed(
      'lib/story/blocks/editing.ts',
      [
        `import { dividerTool } from './divider/tool.ts';`,
        `import { epigraphTool } from './epigraph/tool.ts';`,
      ],
      [
        '  deskNote: { tools: [deskNoteTool], paste: null },',
        '  epigraph: { tools: [epigraphTool], paste: null },',
      ],
    ),
    ...listed(
      'lib/story/blocks/feeds.ts',
      [
        `import { dividerFeed } from './divider/feed.ts';`,
        `import { epigraphFeed } from './epigraph/feed.ts';`,
      ],
      ['  divider: dividerFeed,', '  epigraph: epigraphFeed,'],
    ),
    ...listed(
      'lib/story/blocks/pages.tsx',
      [
        `import { DividerPage } from './divider/page.tsx';`,
        `import { EpigraphPage } from './epigraph/page.tsx';`,
      ],
      ['  divider: DividerPage,', '  epigraph: EpigraphPage,'],
    ),
    ...listed(
      'components/desk/blocks/desk-blocks.ts',
      [
        `import { choosePictures } from '../pictures/choose-pictures.ts';`,
        `import { epigraphView } from './epigraph/view.ts';`,
      ],
      ['  quote: quoteView,', '  epigraph: epigraphView,'],
    ),
    {
      path: 'lib/story/testing/any-body.ts',
      before: `const picture = fc\n`,
      text: `const epigraph = fc.tuple(words, attribution).map(([text, source]) => ({
  type: 'epigraph' as const,
  attrs: { source },
  content: [{ type: 'text' as const, text }],
}));
`,
    },
    {
      path: 'lib/story/testing/any-body.ts',
      after: `  list(3),\n  pullQuote,\n`,
      text: `  epigraph,\n`,
    },
    {
      path: 'app/(site)/site.css',
      before: `  .pullquote figcaption {\n    margin-block-start: 0.625rem;`,
      text: `  .epigraph {\n    text-align: end;\n  }\n`,
    },
    {
      path: 'components/desk/desk.css',
      before: `  .prose .pullquote figcaption {`,
      text: `  .prose .epigraph {\n    text-align: end;\n  }\n`,
    },
  ],
};
