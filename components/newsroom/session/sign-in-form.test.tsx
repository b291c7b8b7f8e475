import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SignInForm, type SignInState } from './sign-in-form.tsx';

/** What React asks of a server action to draw its form before any script has run. */
const asServerAction = <Action extends object>(action: Action): Action =>
  Object.assign(action, {
    bind: () => asServerAction(() => undefined),
    $$FORM_ACTION: () => ({
      name: '$ACTION_1',
      method: 'POST',
      encType: 'multipart/form-data',
      data: null,
    }),
    $$IS_SIGNATURE_EQUAL: () => false,
  });
const signIn = asServerAction((before: SignInState) => Promise.resolve(before));

test.each([
  ['/newsroom', '/login'],
  ['/newsroom/tags?q=a', '/login?next=%2Fnewsroom%2Ftags%3Fq%3Da'],
])('the form for %s is sent to %s without a script', (next, action) => {
  const html = renderToString(<SignInForm organisation="Wire" next={next} signIn={signIn} />);
  expect(html).toContain(`action="${action}"`);
  expect(html).toContain('method="POST"');
});
