import { checkBlock } from '../testing/check-block.tsx';

checkBlock('heading', {
  block: { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'How' }] },
  page: '<h3>How</h3>',
  feed: '<h3>How</h3>',
  text: 'How',
  tools: ['Subhead', 'Minor subhead'],
});
