import { ICONS, type IconName } from './icon-paths.tsx';

export type { IconName };

/** A mark beside a word; it has no name of its own. */
export function Icon({ name, className = 'ico' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 16 16" aria-hidden="true">
      {ICONS[name]}
    </svg>
  );
}
