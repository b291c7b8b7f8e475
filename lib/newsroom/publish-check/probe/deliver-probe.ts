import { siteUrl } from '#lib/env/env.ts';
import type { Deliver } from '../../room.ts';
import { proveOnPublicPages } from './probe.ts';

/** Looks at the public pages of this site after an event that readers must see. */
export const deliverProbe: Deliver = async (message) =>
  proveOnPublicPages(message, { siteUrl: siteUrl() });
