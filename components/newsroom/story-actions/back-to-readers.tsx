'use client';
import { Icon } from '#components/ui/icon.tsx';
import type { Failure } from '#lib/errors.ts';
import { STATUS_WORDS } from '#lib/newsroom/stories/facts.ts';
import { shortTime } from '#lib/times.ts';
import type { ActionStory } from './deeds.ts';
import { KindOfChangeFields } from './kind-of-change.tsx';
import { ReasonField } from './reason-fields.tsx';

type Story = Pick<ActionStory, 'readers' | 'publicHeadline' | 'publicUpdatedAt' | 'firstPublishedAt' | 'publishAt' | 'updating' | 'deskState' | 'timeZone' | 'content'>;

/** What readers get when a held or unpublished story comes back to them, each line a fact. */
export function whatReadersGet(story: Story, at: Date): string[] {
  const { readers, publicHeadline, publicUpdatedAt, publishAt, updating, deskState, timeZone, content, firstPublishedAt } = story;
  if (readers === 'unpublished' && updating) return [`Readers get the changed text, “${content.headline || 'Untitled story'}”, under its old address.`];
  const seen = publicUpdatedAt ?? firstPublishedAt;
  const before = publicHeadline ? [`Readers get back “${publicHeadline}”${seen ? ` as it was published ${shortTime(seen, timeZone, at)}` : ''}.`] : [];
  const later = publishAt ? [publishAt > at ? `What is scheduled goes out ${shortTime(publishAt, timeZone, at)}.` : 'What was scheduled meanwhile goes out at once.'] : [];
  const copy = updating && !publishAt ? [`The working copy (${STATUS_WORDS[deskState].toLowerCase()}) stays at the desk: to bring it out, publish it instead.`] : [];
  const never = before.length + later.length === 0 ? [`Readers never had it. It is ${STATUS_WORDS[deskState].toLowerCase()} again.`] : [];
  return [...before, ...later, ...copy, ...never];
}

function Gets({ story }: { story: ActionStory }) {
  return (
    <section className="field" aria-label="What will happen">
      <h3 className="label">What will happen</h3>
      <ul className="happens">{whatReadersGet(story, new Date()).map((line) => <li key={line}><Icon name="out" /><span>{line}</span></li>)}</ul>
    </section>
  );
}

export const ReleaseFields = ({ story, failure }: { story: ActionStory; failure: Failure | null }) => (
  <><Gets story={story} /><ReasonField deed="release" failure={failure} /></>
);

/** A changed text says what kind of change it is. */
export const RestoreFields = ({ story, failure }: { story: ActionStory; failure: Failure | null }) => (
  <><Gets story={story} />{story.updating && <KindOfChangeFields failure={failure} />}</>
);
