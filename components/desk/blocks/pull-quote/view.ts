import { attributionView } from '../attribution-view.ts';
import { element } from '../elements.ts';

export const pullQuoteView = attributionView('pullquote', 'Pull quote attribution', () => {
  const inner = element('p');
  return { outer: element('blockquote', {}, inner), inner };
});
