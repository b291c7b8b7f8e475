import { attributionView } from '../attribution-view.ts';
import { element } from '../elements.ts';

export const quoteView = attributionView('quote', 'Quote attribution', () => {
  const inner = element('blockquote');
  return { outer: inner, inner };
});
