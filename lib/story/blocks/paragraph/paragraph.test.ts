import { checkBlock } from '../testing/check-block.tsx';

checkBlock('paragraph', {
  block: {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'a ' },
      { type: 'text', marks: [{ type: 'bold' }], text: 'b' },
      { type: 'hardBreak' },
      { type: 'text', text: 'c & d' },
    ],
  },
  page: '<p>a <strong>b</strong><br/>c &amp; d</p>',
  feed: '<p>a <strong>b</strong><br>c &amp; d</p>',
  text: 'a b\nc & d',
  tools: ['Paragraph'],
});
