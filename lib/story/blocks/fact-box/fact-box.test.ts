import { paragraphOf } from '../../testing/any-body.ts';
import { checkBlock } from '../testing/check-block.tsx';

checkBlock('factBox', {
  block: {
    type: 'factBox',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'How' }] },
      paragraphOf('So.'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraphOf('a')] }] },
    ],
  },
  page:
    '<section class="factbox aside-end" aria-labelledby="fact-box-1"><h2 ' +
    'id="fact-box-1">How</h2><p>So.</p><ul><li>a</li></ul></section>',
  feed: '<section><h2>How</h2><p>So.</p><ul><li><p>a</p></li></ul></section>',
  text: 'How\n\nSo.\n\n• a',
  tools: ['Fact box'],
});
