'use client';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, type IconName } from '#components/ui/marks/icon.tsx';
import type { MoveName } from '#lib/newsroom/stories/actions/actions.ts';
import { quoted } from '#lib/quoted.ts';
import { cityOf, fullTime, shortTime, span } from '#lib/time/times.ts';
import { actionOf, buttonOf, offer, type ActionStory } from './offer.ts';
import { useStoryActions } from './story-actions.tsx';

interface Words {
  tone: '' | 'heed' | 'stop' | 'time' | 'wait';
  icon: IconName;
  text: ReactNode;
}

const Said = ({
  by,
  reason,
}: {
  by: string | null | undefined;
  reason?: string | null | undefined;
}) => (
  <>
    {by ? ` by ${by}` : ''}
    {reason ? <>: {quoted(reason)}</> : '.'}
  </>
);

function wordsOf(story: ActionStory, at: Date): Words | null {
  const zone = story.timeZone;
  const short = (time: Date | null) => (time ? shortTime(time, zone, at) : '');
  const { held, killed, unpublished } = story.said;
  switch (story.readers) {
    case 'killed':
      return {
        tone: 'stop',
        icon: 'stop',
        text: (
          <>
            <b>
              Killed {short(story.killedAt)}
              <Said by={killed?.by} reason={killed?.reason} />
            </b>{' '}
            <span className="quiet">
              Readers see the notice only: {quoted(story.publicNotice ?? '')} This cannot be undone.
            </span>
          </>
        ),
      };
    case 'held':
      return {
        tone: 'heed',
        icon: 'warning',
        text: (
          <>
            <b>
              Held since {short(story.heldAt)}
              <Said by={held?.by} reason={held?.reason} />
            </b>{' '}
            <span className="quiet">
              {whileHeld(story)} {wayOutOfHold(story)}
            </span>
          </>
        ),
      };
    case 'unpublished':
      return {
        tone: 'heed',
        icon: 'warning',
        text: (
          <>
            <b>
              Unpublished {short(story.unpublishedAt)}
              <Said by={unpublished?.by} reason={unpublished?.reason} />
            </b>{' '}
            <span className="quiet">
              Its address answers that it was withdrawn. Restore gives it back under the same
              address.
            </span>
          </>
        ),
      };
    case 'scheduled':
    case 'embargoed':
      return { tone: 'time', icon: 'clock', text: <Countdown story={story} at={at} /> };
    case 'live':
      return liveWords(story, at);
    case 'never':
      return story.embargoUntil && story.embargoUntil > at
        ? {
            tone: 'time',
            icon: 'clock',
            text: (
              <>
                <b>
                  Embargo until {fullTime(story.embargoUntil, zone, at)} {cityOf(zone)}
                </b>{' '}
                <span className="quiet">
                  · in {span(story.embargoUntil.getTime() - at.getTime())}. Nobody outside the
                  newsroom can see it; Schedule works from then on.
                </span>
              </>
            ),
          }
        : null;
  }
}

const whileHeld = ({ firstPublishedAt }: ActionStory): string =>
  firstPublishedAt
    ? 'Readers see “This story is being checked”. It is out of the front page, lists and search; ' +
      'feeds keep the item without its text.'
    : 'Readers never had it, and it does not go out while it is held.';

/** Each way out of a hold with what it does, in the words of the button that takes it. */
const WAYS_OUT = {
  scheduled: {
    publish: 'Publish lets the scheduled text out now',
    deschedule: 'Deschedule unlocks it to be corrected',
    release: 'Release lets it wait for its time',
  },
  corrected: {
    publish: 'Publish brings out the approved working copy and releases the story',
    release: 'Release gives back what readers had',
  },
  neverOut: {
    publish: 'Publish brings out the approved text and releases it',
    release: 'Release takes the notice away, and nothing goes out by it',
  },
  asItWas: { release: 'Release gives it back as it is' },
} as const satisfies Record<string, Partial<Record<MoveName, string>>>;

/**
 * How a held story gets back to readers: corrected, or as it was. Names the buttons that the person
 * has, and no other.
 */
function wayOutOfHold(story: ActionStory): string {
  const ways: Partial<Record<MoveName, string>> = WAYS_OUT[kindOfHold(story)];
  const open = story.allowed.flatMap((name) => ways[name] ?? []);
  const correct =
    story.mayEdit && !story.scheduled ? ['Correct the text and have it approved'] : [];
  const said = [...correct, ...open].join('; ');
  return said ? `${said}.` : 'An editor of its desk decides what readers get back.';
}

function kindOfHold(story: ActionStory): keyof typeof WAYS_OUT {
  if (story.scheduled) return 'scheduled';
  if (story.firstPublishedAt === null) return 'neverOut';
  return story.updating ? 'corrected' : 'asItWas';
}

function Countdown({ story, at }: { story: ActionStory; at: Date }) {
  if (!story.publishAt) return null;
  return (
    <>
      <span className="count-down">in {span(story.publishAt.getTime() - at.getTime())}</span>{' '}
      <b>
        Goes out {fullTime(story.publishAt, story.timeZone, at)} {cityOf(story.timeZone)}
      </b>{' '}
      <span className="quiet">
        version {story.number}
        {story.approval ? `, approved by ${story.approval.by}` : ''}. The text is locked until it is
        descheduled.
      </span>
    </>
  );
}

const short = (time: Date, { timeZone }: ActionStory, at: Date) => shortTime(time, timeZone, at);

function liveWords(story: ActionStory, at: Date): Words {
  const out = story.firstPublishedAt ? shortTime(story.firstPublishedAt, story.timeZone, at) : '';
  if (story.scheduled)
    return {
      tone: 'time',
      icon: 'clock',
      text: (
        <>
          <b>Working copy – readers still see the published version</b>{' '}
          <Countdown story={story} at={at} />
        </>
      ),
    };
  if (story.readersFrom)
    return {
      tone: 'time',
      icon: 'clock',
      text: (
        <>
          <b>Readers see this text from {short(story.readersFrom, story, at)}.</b>{' '}
          <span className="quiet">It was published by a clock that was set back since.</span>
        </>
      ),
    };
  if (story.updating) {
    return {
      tone: '',
      icon: 'pen',
      text: (
        <>
          <b>Working copy – readers still see the published version</b>{' '}
          <span className="quiet">(out since {out})</span>
        </>
      ),
    };
  }
  return {
    tone: '',
    icon: 'out',
    text: (
      <>
        <b>Readers see this text</b>{' '}
        <span className="quiet">
          since {out}
          {story.publicUpdatedAt &&
          story.firstPublishedAt &&
          story.publicUpdatedAt > story.firstPublishedAt
            ? `, updated ${shortTime(story.publicUpdatedAt, story.timeZone, at)}`
            : ''}
          . The first change opens a working copy.
        </span>
      </>
    ),
  };
}

/** What readers see right now, and the only place where it can be taken from them. */
export function ReadersBanner({ at, address }: { at: Date; address: string | null }) {
  const { story, asleep, busy, start } = useStoryActions();
  const words = wordsOf(story, at);
  if (!words) return null;
  const { fromReaders } = offer(story);
  return (
    <section className={`readers ${words.tone}`} aria-label="What readers see">
      <Icon name={words.icon} />
      <p>
        {words.text}{' '}
        {address && story.readers === 'live' && (
          <a href={address} target="_blank" rel="noreferrer">
            Read what they see
          </a>
        )}
      </p>
      {fromReaders.length > 0 && (
        <div className="buttons">
          {fromReaders.map((action) => (
            <Button
              key={action}
              small
              {...(buttonOf(action).dialog?.look === 'stop' && { kind: 'stop' as const })}
              aria-busy={busy === action}
              aria-disabled={asleep || undefined}
              onClick={() => start(action)}
            >
              {actionOf(action).word}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
