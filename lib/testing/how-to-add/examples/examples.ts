import type { Example } from '../example.ts';
import { action } from './action.ts';
import { block } from './block.ts';
import { delivery } from './delivery.ts';
import { event } from './event.ts';
import { feed } from './feed.ts';
import { field } from './field.ts';
import { job } from './job.ts';
import { list } from './list.ts';
import { permission } from './permission.ts';
import { removal } from './removal.ts';
import { room } from './room.ts';
import { screen } from './screen.ts';

/** One for each line of docs/how-to-add.md, in its order. */
export const EXAMPLES: readonly Example[] = [
  field,
  block,
  list,
  feed,
  event,
  action,
  screen,
  job,
  delivery,
  permission,
  removal,
  room,
];
