import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Actor, Role } from '#lib/newsroom/actor.ts';
import Failed from './error.tsx';
import Forbidden from './forbidden.tsx';
import NotFound from './not-found.tsx';
import { mayAdd } from './stories/[id]/may-add.ts';

test.each<[string, () => ReactNode, string, string]>([
  ['403', () => <Forbidden />, 'Not yours to open', 'ask an administrator'],
  ['404', () => <NotFound />, 'Nothing here', 'it is not yours to see'],
  [
    '500',
    () => (
      <Failed
        error={Object.assign(new Error('secret'), { digest: '4711' })}
        reset={() => undefined}
      />
    ),
    'This page did not come',
    'tell an administrator this number: <!-- -->4711',
  ],
])('%s says what is true, then what to do', (_, page, title, says) => {
  const html = renderToStaticMarkup(page());
  expect(html).toContain(`<h1>${title}</h1>`);
  expect(html).toContain(says.replace('<!-- -->', ''));
  expect(html).toContain('href="/newsroom"');
  expect(html).not.toContain('secret');
});

test.each<[Role, string[]]>([
  ['reporter', ['author']],
  ['curator', ['topic', 'author']],
  ['legal', []],
])('a %s may make at the desk: %j', (role, kinds) => {
  const actor: Actor = {
    staffId: 's',
    name: '',
    email: '',
    sessionId: '',
    roles: [{ role, deskId: null }],
  };
  expect(mayAdd(actor)).toEqual(kinds);
});
