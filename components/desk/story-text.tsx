import { memo, type ComponentType } from 'react';
import { LINES, type Line } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { BodyPart } from './parts/body-part.tsx';
import { Byline } from './parts/byline.tsx';
import { DatelinePart } from './parts/dateline-part.tsx';
import { HeadlinePart } from './parts/headline-part.tsx';
import { LeadPhoto } from './parts/lead-photo.tsx';
import { LinePart } from './parts/line-part.tsx';

/** Lines that show more than their words. */
const OWN: Partial<Record<Line, ComponentType>> = { headline: HeadlinePart };

function LineOf({ part }: { part: Line }) {
  const Own = OWN[part];
  return Own ? <Own /> : <LinePart part={part} className={part} />;
}

/** The long proof: every part in the order in which it is read, its name in the left margin. */
export const StoryText = memo(() => (
  <div className="galley">
    {LINES.map((part) => (part === 'dateline' ? null : <LineOf key={part} part={part} />))}
    <LeadPhoto />
    <Byline />
    <DatelinePart />
    <BodyPart />
  </div>
));
