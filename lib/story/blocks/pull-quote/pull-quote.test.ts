import { checkBlock } from '../testing/check-block.tsx';

checkBlock('pullQuote', {
  block: {
    type: 'pullQuote',
    attrs: { attribution: 'A judge' },
    content: [{ type: 'text', marks: [{ type: 'italic' }], text: 'Counted.' }],
  },
  page:
    '<figure class="pullquote ' +
    'aside-end"><blockquote><p><em>Counted.</em></p></blockquote><figcaption>A judge</figcaption></figure>',
  feed: '<figure><blockquote><p><em>Counted.</em></p></blockquote><figcaption>A judge</figcaption></figure>',
  text: 'Counted.\n— A judge',
  tools: ['Pull quote'],
});
