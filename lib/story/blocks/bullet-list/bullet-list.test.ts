import { paragraphOf } from '../../testing/any-body.ts';
import { checkBlock } from '../testing/check-block.tsx';

checkBlock('bulletList', {
  block: {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [paragraphOf('a'), paragraphOf('b')] },
      { type: 'listItem', content: [paragraphOf('c')] },
    ],
  },
  page: '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>',
  feed: '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>',
  text: '• a\n  b\n• c',
  tools: ['Bulleted list'],
});
