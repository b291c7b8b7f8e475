import { readEnv, siteUrl } from '#lib/env/env.ts';
import type { Deliver } from '../room.ts';
import { sendEvent } from './send-event.ts';

/** Sends what the outbox holds for mail, by the server that the environment names. */
export const deliverMail: Deliver = async (message) => {
  const { SMTP_URL, MAIL_FROM } = readEnv();
  return sendEvent(message, { smtpUrl: SMTP_URL, from: MAIL_FROM, siteUrl: siteUrl() });
};
