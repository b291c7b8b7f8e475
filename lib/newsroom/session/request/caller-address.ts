/**
 * The caller's network address for counting tries: the last one of X-Forwarded-For. The server
 * replaces that header by the socket's address unless TRUST_PROXY is set; then the last entry is
 * the one that the own proxy has written.
 */
export function addressOf(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'unknown';
}
