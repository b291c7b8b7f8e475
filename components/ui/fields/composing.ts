/**
 * Whether a key is an input method's: it composes, and means nothing else. Safari sends the Enter
 * that ends a composition after the composition has ended and tells it by the code alone.
 * https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
 */
export const isComposingKey = ({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => isComposing || keyCode === 229;
