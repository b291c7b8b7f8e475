import { paragraphOf } from '../../testing/any-body.ts';
import { checkBlock } from '../testing/check-block.tsx';

checkBlock('orderedList', {
  block: {
    type: 'orderedList',
    attrs: { start: 3, numbering: 'a' },
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
  page: '<ol type="a" start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
  feed: '<ol type="a" start="3"><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>',
  text: 'c. a\n  • b\nd. c',
  tools: ['Numbered list'],
});
