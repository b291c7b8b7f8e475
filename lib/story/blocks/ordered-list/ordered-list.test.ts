import { paragraphOf } from '../../testing/any-body.ts';
import { checkBlock } from '../testing/check-block.tsx';

checkBlock('orderedList', {
  block: {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [
      {
        type: 'listItem',
        content: [
          paragraphOf('a'),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraphOf('b')] }] },
        ],
      },
      { type: 'listItem', content: [paragraphOf('c')] },
    ],
  },
  page: '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
  feed: '<ol start="3"><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>',
  text: '3. a\n  • b\n4. c',
  tools: ['Numbered list'],
});
