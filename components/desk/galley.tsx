import { memo } from 'react';
import { BodyPart } from './parts/body-part.tsx';
import { Byline } from './parts/byline.tsx';
import { DatelinePart } from './parts/dateline-part.tsx';
import { HeadlinePart } from './parts/headline-part.tsx';
import { LeadPhoto } from './parts/lead-photo.tsx';
import { LinePart } from './parts/line-part.tsx';

/** The long proof: every part in the order in which it is read, its name in the left margin. */
export const Galley = memo(() => (
  <div className="galley">
    <LinePart part="kicker" name="Kicker" className="kicker" />
    <HeadlinePart />
    <LinePart part="standfirst" name="Standfirst" className="standfirst" />
    <LeadPhoto />
    <Byline />
    <DatelinePart />
    <BodyPart />
  </div>
));
