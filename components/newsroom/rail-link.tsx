'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon } from '#components/ui/icon.tsx';
import { isIn, type Room } from './rooms.ts';

interface RailLinkProps {
  room: Room;
  /** What waits there; nothing is shown for none. */
  count?: number;
  /** Said after the count: `wait for you`. */
  counted?: string;
}

export function RailLink({ room, count, counted }: RailLinkProps) {
  const here = isIn(room, usePathname());
  return (
    <li>
      <Link className="rail-item" href={room.href} prefetch={false} {...(here && { 'aria-current': 'page' })}>
        <Icon name={room.icon} />
        <span className="rail-word">{room.name}</span>
        {count ? <span className="badge" aria-hidden="true">{count}</span> : null}
      </Link>
      {count ? <span className="sr">{count} {counted}</span> : null}
    </li>
  );
}
