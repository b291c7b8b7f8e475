import { log } from '#lib/log/log.ts';
import type { Deliver } from '../room.ts';

/** Says an event in the process's log. */
export const logEvent: Deliver = async ({ id, eventN }) =>
  log.info({ messageId: id, event: eventN }, 'event');
