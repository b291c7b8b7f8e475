import { agencies } from './agencies/room.ts';
import { collaboration } from './collaboration/room.ts';
import { contributors } from './contributors/room.ts';
import { events } from './events/room.ts';
import { indicators } from './indicators/room.ts';
import { mail } from './mail/room.ts';
import { media } from './media/room.ts';
import { organisation } from './organisation/room.ts';
import { publishCheck } from './publish-check/room.ts';
import type { Room } from './room.ts';
import { session } from './session/room.ts';
import { staff } from './staff/room.ts';
import { stories } from './stories/room.ts';
import { tags } from './tags/room.ts';

/** Every room of the newsroom. Nothing else has to be told that a room is there. */
export const ROOMS = {
  agencies,
  collaboration,
  contributors,
  events,
  indicators,
  mail,
  media,
  organisation,
  publishCheck,
  session,
  staff,
  stories,
  tags,
} as const satisfies Readonly<Record<string, Room>>;
