import { z } from 'zod';

/** RFC 5322 §3.4: an address, or a name before one in angle brackets. */
export interface MailFrom {
  /** '' where only the address is given. */
  name: string;
  address: string;
}

const MUST = 'must be an address like wire@example.org or The Wire <wire@example.org>.';
const NAMED = /^\s*(?:"([^"<>\r\n]{1,200})"|([^"<>\r\n]{0,200}?))\s*<([^<>\s]+)>\s*$/;
const Address = z.email(MUST).max(254, MUST);

/** Reads `MAIL_FROM`; fails with one sentence that does not repeat what was given. */
export const mailFrom = z.string().transform((text, context): MailFrom => {
  const named = NAMED.exec(text);
  const address = Address.safeParse(named?.[3] ?? text.trim());
  if (address.success)
    return { name: (named?.[1] ?? named?.[2] ?? '').trim(), address: address.data };
  context.addIssue({ code: 'custom', message: MUST });
  return z.NEVER;
});
