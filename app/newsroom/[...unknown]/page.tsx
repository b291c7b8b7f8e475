import { notFound } from 'next/navigation';
import { requireActor } from '#lib/newsroom/session/request/require-actor.ts';

/**
 * Any other address under /newsroom: the sign-in page for who is not signed in, else 404 inside the
 * shell.
 */
export default async function Unknown() {
  await requireActor();
  notFound();
}
