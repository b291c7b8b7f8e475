import { paragraphOf } from '../../testing/any-body.ts';
import { checkBlock } from '../testing/check-block.tsx';

checkBlock('deskNote', {
  block: { type: 'deskNote', content: [paragraphOf('NOT FOR READERS')] },
  page: '',
  feed: '',
  text: '',
  tools: ['Note to the desk'],
});
