'use client';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { Failure } from '#lib/errors.ts';
import { STATUS_WORDS } from '#lib/newsroom/stories/facts.ts';
import { quoted } from '#lib/quoted.ts';
import { shortTime } from '#lib/time/times.ts';
import { Meant, MeantAndAsked } from './asked-fields.tsx';
import { Difference, type ReadDifference } from './difference.tsx';
import { KindOfChangeFields } from './kind-of-change.tsx';
import type { ActionStory } from '../offer.ts';

type Story = Pick<
  ActionStory,
  | 'readers'
  | 'publicHeadline'
  | 'publicUpdatedAt'
  | 'firstPublishedAt'
  | 'publishAt'
  | 'updating'
  | 'deskState'
  | 'timeZone'
  | 'content'
>;

/** What readers get when a held or unpublished story comes back to them, each line a fact. */
export function whatReadersGet(story: Story, at: Date): string[] {
  const {
    readers,
    publicHeadline,
    publicUpdatedAt,
    publishAt,
    updating,
    deskState,
    timeZone,
    content,
    firstPublishedAt,
  } = story;
  if (readers === 'unpublished' && updating)
    return [
      `Readers get the changed text, ${quoted(content.headline || 'Untitled story')}, under its old address.`,
    ];
  const seen = publicUpdatedAt ?? firstPublishedAt;
  const before = publicHeadline
    ? [
        `Readers get back ${quoted(publicHeadline)}` +
          `${seen ? ` as it was published ${shortTime(seen, timeZone, at)}` : ''}.`,
      ]
    : [];
  const later = publishAt
    ? [
        publishAt > at
          ? `What is scheduled goes out ${shortTime(publishAt, timeZone, at)}.`
          : 'What was scheduled meanwhile goes out at once.',
      ]
    : [];
  const copy =
    updating && !publishAt
      ? [
          `The working copy (${STATUS_WORDS[deskState].toLowerCase()}) stays at the desk: to ` +
            `bring it out, publish it instead.`,
        ]
      : [];
  const never =
    before.length + later.length === 0
      ? [`Readers never had it. It is ${STATUS_WORDS[deskState].toLowerCase()} again.`]
      : [];
  return [...before, ...later, ...copy, ...never];
}

function Gets({ story }: { story: ActionStory }) {
  return (
    <section className="field" aria-label="What will happen">
      <h3 className="label">What will happen</h3>
      <ul className="happens">
        {whatReadersGet(story, new Date()).map((line) => (
          <li key={line}>
            <Icon name="out" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const ReleaseFields = ({
  story,
  failure,
}: {
  story: ActionStory;
  failure: Failure | null;
}) => (
  <>
    <Gets story={story} />
    <MeantAndAsked action="release" story={story} failure={failure} />
  </>
);

interface WithDifference {
  story: ActionStory;
  difference: ReadDifference | undefined;
}

function WhatDiffers({
  story,
  difference,
  title,
  hint,
}: WithDifference & { title: string; hint: string }) {
  if (!difference || !story.updating) return null;
  return (
    <Difference
      storyId={story.id}
      language={story.content.language}
      read={difference}
      title={title}
      hint={hint}
    />
  );
}

/** A changed text says what kind of change it is, and what is changed. */
export const RestoreFields = ({
  story,
  difference,
  failure,
}: WithDifference & { failure: Failure | null }) => (
  <>
    <Gets story={story} />
    {story.updating && <KindOfChangeFields failure={failure} />}
    <WhatDiffers
      story={story}
      difference={difference}
      title="What is changed"
      hint="Underlined words are new to readers; they had those that are struck out."
    />
  </>
);

/** What goes with a working copy. */
export const DiscardFields = ({ story, difference }: WithDifference) => (
  <>
    <Meant action="discard" story={story} />
    <WhatDiffers
      story={story}
      difference={difference}
      title="What goes"
      hint="Underlined words go; those that are struck out come back. Readers have them."
    />
  </>
);
