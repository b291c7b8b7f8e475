'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from '#components/ui/marks/icon.tsx';

/** On phones the rooms that do not fit lie behind More, a popover; elsewhere they just go on. */
export function SidebarMore({ children }: { children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  const path = usePathname();
  useEffect(() => {
    if (path && list.current?.matches(':popover-open')) list.current.hidePopover();
  }, [path]);
  return (
    <li>
      <button className="rail-item rail-more-button" type="button" popoverTarget="more-rooms">
        <Icon name="more" />
        <span className="rail-word">More</span>
      </button>
      <ul role="list" className="rail-more" id="more-rooms" popover="auto" ref={list}>
        {children}
      </ul>
    </li>
  );
}
