import { headers } from 'next/headers';
import { holdKeys } from './hold-keys.ts';

/**
 * Runs before the page's own scripts have come: what is typed at the first paint is kept for them.
 */
export async function HoldKeysScript() {
  const asked = await headers();
  // A page that comes into a living window has its scripts already; there, a script in the markup
  // would never run. A page that the service worker fetches is kept for a window that has none yet.
  if (asked.get('sec-fetch-dest') === 'empty' && !asked.get('accept')?.includes('text/html'))
    return null;
  const nonce = /'nonce-([^']+)'/.exec(asked.get('content-security-policy') ?? '')?.[1];
  // The browser hides a nonce from scripts, so the page and React's own reading of it differ.
  return <script nonce={nonce} suppressHydrationWarning>{`(${holdKeys.toString()})()`}</script>;
}
