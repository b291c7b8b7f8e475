import { isIP } from 'node:net';
import type { MailFrom } from '#lib/env/mail-from.ts';

export interface Sender {
  name: string;
  address: string;
}

/**
 * The part of an address behind its @ for a site's host: of an IP address the literal that mail has
 * for it (RFC 5321 §4.1.3).
 */
function domainOf(siteUrl: string): string {
  const host = new URL(siteUrl).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 6) return `[IPv6:${host}]`;
  return isIP(host) === 4 ? `[${host}]` : host;
}

/**
 * Who sends the newsroom's mail: whom `MAIL_FROM` names, else `newsroom` at the site's host; under
 * the organisation's name where `MAIL_FROM` says none.
 */
export const senderOf = (
  from: MailFrom | undefined,
  { siteUrl, organisation }: { siteUrl: string; organisation: string },
): Sender => ({
  name: from?.name || organisation,
  address: from?.address ?? `newsroom@${domainOf(siteUrl)}`,
});

/** What identifies a message comes from the sender's own domain (RFC 5322 §3.6.4). */
export const messageIdOf = (id: string, { address }: Sender): string =>
  `<${id}@${address.slice(address.lastIndexOf('@') + 1)}>`;
