'use client';
import { printDateline, readDateline } from '#lib/story/dateline.ts';
import { Icon } from '../../ui/marks/icon.tsx';
import { useDesk } from '../desk-context.tsx';
import { useLineText } from '../document/shared/use-line-text.ts';
import { LinePart } from './line-part.tsx';

const DASH = ' - ';

/** What the typed dateline comes to. What cannot be read is said, and stays as it was typed. */
function Reading({ typed }: { typed: string }) {
  const read = readDateline(typed);
  if (!read.ok)
    return (
      <span className="error">
        <Icon name="stop" />
        <span>{read.error.sentence}</span>
      </span>
    );
  const printed = printDateline(read.value);
  // The closing dash belongs to what stands before it, also where the margin is narrow.
  return printed ? (
    <span className="dateline-print">
      Prints as “{printed.slice(0, -DASH.length)}
      <span className="nowrap">{DASH.replaceAll(' ', '\u00a0')}”</span>
    </span>
  ) : null;
}

export function DatelinePart() {
  const { story } = useDesk();
  const typed = useLineText('dateline', story.first.dateline);
  return <LinePart part="dateline" className="dateline-field" side={<Reading typed={typed} />} />;
}
