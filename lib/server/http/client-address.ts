import type { IncomingMessage } from 'node:http';

/**
 * The address of who asks. Each trusted proxy has added the address it saw at the end of
 * X-Forwarded-For; what stands before those is the asker's own claim.
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const seen = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return seen;
  const claimed = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  return claimed.at(-trustedProxies) ?? claimed[0] ?? seen;
}
