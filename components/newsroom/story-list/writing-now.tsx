import type { WriterNow } from '#lib/newsroom/collaboration/presence/writers.ts';
import { initials } from '../shell/initials.ts';

const MOST = 3;

/**
 * Who writes in a story while it stands in a list: a face for each, the newest in words. Nothing
 * for nobody.
 */
export function WritingNow({ writers }: { writers: readonly WriterNow[] | undefined }) {
  const [newest, ...others] = writers ?? [];
  if (!newest) return null;
  const names = new Intl.ListFormat('en').format([newest, ...others].map(({ name }) => name));
  return (
    <span className="flag wait" title={names}>
      <span className="sr">
        {names} {others.length > 0 ? 'are' : 'is'} writing
      </span>
      {[newest, ...others].slice(0, MOST).map(({ staffId, name }) => (
        <span key={staffId} className="face writing" aria-hidden="true">
          {initials(name)}
        </span>
      ))}
      <span aria-hidden="true">
        {newest.name.split(' ')[0]}
        {others.length > 0 ? ` +${others.length}` : ''} writing
      </span>
    </span>
  );
}
