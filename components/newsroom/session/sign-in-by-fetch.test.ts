import { describe, expect, it } from 'vitest';
import { reasonIn, signInByFetch } from './sign-in-by-fetch.ts';

const answering = (...answers: Response[]) => {
  const asked: [string, RequestInit | undefined][] = [];
  const ask: typeof fetch = async (input, init) => {
    asked.push([input instanceof Request ? input.url : input.toString(), init]);
    const next = answers.shift();
    if (!next) throw new TypeError('Failed to fetch');
    return next;
  };
  return { ask, asked };
};

describe('signing in over the editor', () => {
  it('sends the token against forgery with e-mail and password', async () => {
    const { ask, asked } = answering(
      Response.json({ csrfToken: 'abc' }),
      Response.json({ url: '/newsroom' }),
    );
    expect(await signInByFetch('vera@example.org', 'secret', ask)).toBeNull();
    expect(asked.map(([url]) => url)).toEqual(['/api/auth/csrf', '/api/auth/callback/credentials']);
    const body = asked[1]?.[1]?.body;
    expect(body instanceof URLSearchParams && body.toString()).toContain(
      'csrfToken=abc&email=vera%40example.org&password=secret&json=true',
    );
  });

  it('gives back the reason', async () => {
    const refused = Response.json(
      { url: 'http://localhost/api/auth/error?error=Email+and+password+do+not+match.' },
      { status: 401 },
    );
    const { ask } = answering(Response.json({ csrfToken: 'abc' }), refused);
    expect(await signInByFetch('a@b', 'x', ask)).toBe('Email and password do not match.');
  });

  it('gives back what is no reason of the password’s', async () => {
    const refused = Response.json(
      {
        error: {
          code: 'too_many',
          sentence: 'Too many tries. Signing in works again in 15 minutes.',
        },
      },
      { status: 429 },
    );
    const { ask } = answering(Response.json({ csrfToken: 'abc' }), refused);
    expect(await signInByFetch('a@b', 'x', ask)).toBe(
      'Too many tries. Signing in works again in 15 minutes.',
    );
  });

  it('says so when the newsroom does not answer', async () => {
    expect(await signInByFetch('a@b', 'x', answering().ask)).toMatch(/does not answer/);
  });
});

it('has a sentence for an answer that it cannot read', () => {
  expect(reasonIn('<html>')).toBe('Signing in did not work. Try again.');
  expect(reasonIn('{}')).toBe('Signing in did not work. Try again.');
});
