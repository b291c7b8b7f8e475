import { paragraphOf } from '../../testing/any-body.ts';
import { checkBlock } from '../testing/check-block.tsx';

checkBlock('quote', {
  block: {
    type: 'quote',
    attrs: { attribution: 'A judge' },
    content: [paragraphOf('One.'), paragraphOf('Two.')],
  },
  page: '<figure class="quote"><blockquote><p>One.</p><p>Two.</p></blockquote><figcaption><cite>A judge</cite></figcaption></figure>',
  feed: '<figure><blockquote><p>One.</p><p>Two.</p></blockquote><figcaption>A judge</figcaption></figure>',
  text: 'One.\n\nTwo.\n— A judge',
  tools: ['Quote'],
});
