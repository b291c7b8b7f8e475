'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { Screen } from '#lib/newsroom/screens.ts';
import { isIn } from '../is-in.ts';

interface SidebarLinkProps {
  screen: Screen;
  /** What waits there; nothing is shown for none. */
  count?: number;
  /** Said after the count: `wait for you`. */
  counted?: string;
}

export function SidebarLink({ screen, count, counted }: SidebarLinkProps) {
  const here = isIn(screen, usePathname());
  return (
    <li>
      <Link
        className="rail-item"
        href={screen.href}
        prefetch={false}
        {...(here && { 'aria-current': 'page' })}
      >
        <Icon name={screen.icon} />
        <span className="rail-word">{screen.name}</span>
        {count ? (
          <span className="badge" aria-hidden="true">
            {count}
          </span>
        ) : null}
      </Link>
      {count ? (
        <span className="sr">
          {count} {counted}
        </span>
      ) : null}
    </li>
  );
}
