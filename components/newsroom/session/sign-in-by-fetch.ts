/**
 * Signs in without leaving the page, over next-auth's own address: its token against forgery first,
 * then e-mail and password.
 * @returns null when signed in, else the sentence that says why not.
 */
export async function signInByFetch(
  email: string,
  password: string,
  ask: typeof fetch = fetch,
): Promise<string | null> {
  try {
    const token = await ask('/api/auth/csrf', { cache: 'no-store' });
    const { csrfToken } = (await token.json()) as { csrfToken: string };
    const answer = await ask('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({
        csrfToken,
        email,
        password,
        json: 'true',
        callbackUrl: '/newsroom',
      }),
    });
    return answer.ok ? null : reasonIn(await answer.text());
  } catch {
    return 'The newsroom does not answer. Your text stays on this device; try again when the connection is back.';
  }
}

/**
 * next-auth tells the reason in the `error` of the address that it would lead to; that it could not
 * be asked, or too often, is told in words.
 */
export function reasonIn(body: string): string {
  const unknown = 'Signing in did not work. Try again.';
  try {
    const { url, error } = JSON.parse(body) as { url?: string; error?: { sentence?: string } };
    if (error?.sentence) return error.sentence;
    return (url && new URL(url, 'http://newsroom.invalid').searchParams.get('error')) || unknown;
  } catch {
    return unknown;
  }
}
