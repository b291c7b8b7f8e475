'use client';
import type { ReactNode } from 'react';
import { detailTextOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { useTextOf } from '../document/shared/use-shared.ts';
import { Faces } from '../presence/faces.tsx';
import { BackLink } from './back-link.tsx';
import { SavedLine } from './saved-line.tsx';

const Rule = () => <span className="bar-rule" aria-hidden="true" />;

/**
 * Where one came from, which story this is, how it stands, whether it is safe, who is here, what
 * comes next.
 */
export function StoryBar({ actions }: { actions: ReactNode }) {
  const { story } = useDesk();
  const open = useReadyDocument();
  const text = useTextOf(open ? detailTextOf(open.doc, 'slugline') : undefined);
  const slugline = open ? text : story.first.slugline;
  return (
    <div className="story-bar">
      <BackLink />
      <h1 className="slugline">{slugline || 'No slugline'}</h1>
      <Rule />
      <StatusMark status={story.status}>{story.aside}</StatusMark>
      <Rule />
      <SavedLine />
      <Faces />
      {actions}
    </div>
  );
}
