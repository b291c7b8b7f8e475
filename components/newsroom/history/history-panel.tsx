'use client';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { FieldChange } from '#lib/story/compare/compare.ts';
import type { Failure, Result } from '#lib/errors.ts';
import type { StoryHistory } from '#lib/newsroom/stories/versions/history.ts';
import { shortTime } from '#lib/time/times.ts';
import type { ReadPublishCheck } from '../publish-check/on-public-pages.tsx';
import { unanswered } from '../forms/unanswered.ts';
import { Changes } from './changes.tsx';

export interface HistoryActions {
  read: (storyId: string) => Promise<Result<StoryHistory>>;
  compare: (storyId: string, from: number, to: number) => Promise<Result<FieldChange[]>>;
  /** Null: done; else what is in the way. */
  restore: (storyId: string, version: number) => Promise<string | null>;
  /** What was seen on the public pages after the last change that readers had to see. */
  seen: ReadPublishCheck;
}

const AWAY: Result<never> = {
  ok: false,
  error: {
    code: 'unavailable',
    sentence: 'The history could not be read: the newsroom does not answer.',
  },
};

const UNCOMPARED: Result<never> = {
  ok: false,
  error: {
    code: 'unavailable',
    sentence: 'The versions could not be compared: the newsroom does not answer.',
  },
};

interface HistoryPanelProps extends Omit<HistoryActions, 'seen'> {
  storyId: string;
  language: string;
  timeZone: string;
  /** Changes when the story changed, so that the panel reads anew. */
  stamp: string;
  mayRestore: boolean;
}

/**
 * What happened to the story, and any two of its versions side by side before one is brought back.
 */
export function HistoryPanel({
  storyId,
  language,
  timeZone,
  stamp,
  mayRestore,
  read,
  compare,
  restore,
}: HistoryPanelProps) {
  const [history, setHistory] = useState<Result<StoryHistory> | null>(null);
  const [tries, setTries] = useState(0);
  const [chosen, setChosen] = useState<{ from: number; to: number } | null>(null);
  useEffect(() => {
    let latest = true;
    void read(storyId)
      .catch(() => AWAY)
      .then((found) => {
        if (latest) setHistory(found);
      });
    return () => {
      latest = false;
    };
  }, [read, storyId, stamp, tries]);
  if (!history) return <p className="panel-part quiet">Reading the history…</p>;
  if (!history.ok)
    return (
      <div className="panel-part">
        <Failed failure={history.error} again={() => setTries(tries + 1)} />
      </div>
    );
  const { events, versions, current } = history.value;
  const today = new Date();
  return (
    <>
      <section className="panel-part">
        <h2>Versions</h2>
        <VersionPicker
          versions={versions}
          current={current}
          chosen={chosen}
          onChoose={setChosen}
          timeZone={timeZone}
        />
        {chosen && (
          <Comparison
            key={`${chosen.from}-${chosen.to}`}
            {...{
              storyId,
              language,
              chosen,
              mayRestore: mayRestore && chosen.from !== current.version,
              compare,
              restore,
            }}
            number={
              versions.find(({ version }) => version === chosen.from)?.number ?? current.number
            }
            onRestored={() => setChosen(null)}
          />
        )}
      </section>
      <section className="panel-part">
        <h2>What happened</h2>
        <ol role="list" className="log">
          {events.map((event) => (
            <li key={event.n}>
              <time className="quiet" dateTime={event.at.toISOString()}>
                {shortTime(event.at, timeZone, today)}
              </time>{' '}
              <span>
                {event.by ?? 'The clock'} {event.said}
              </span>
              {event.reason && <blockquote className="said">{event.reason}</blockquote>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Failed({ failure, again }: { failure: Failure; again: () => void }) {
  return (
    <>
      <p className="error" role="alert">
        {failure.sentence}
      </p>
      <Button small onClick={again}>
        Try again
      </Button>
    </>
  );
}

interface PickerProps {
  versions: StoryHistory['versions'];
  current: StoryHistory['current'];
  chosen: { from: number; to: number } | null;
  onChoose: (pair: { from: number; to: number }) => void;
  timeZone: string;
}

function VersionPicker({ versions, current, chosen, onChoose, timeZone }: PickerProps) {
  if (versions.length === 0)
    return (
      <p className="quiet">
        Versions are kept when the story is submitted, approved, published or brought back. There is
        none yet.
      </p>
    );
  const today = new Date();
  const from =
    chosen?.from ??
    versions.find(({ version }) => version < current.version)?.version ??
    versions[0]?.version ??
    current.version;
  const to = chosen?.to ?? current.version;
  const options = versions.map(({ version, number, why, by, at }) => ({
    version,
    label: `${number}: ${why}${by ? ` by ${by}` : ''}, ${shortTime(at, timeZone, today)}`,
  }));
  const list = options.some(({ version }) => version === current.version)
    ? options
    : [{ version: current.version, label: `${current.number}: as it stands now` }, ...options];
  const choose = (
    name: 'Compare version' | 'With version',
    value: number,
    set: (version: number) => void,
  ) => (
    <div className="field over">
      <label htmlFor={`history-${name}`}>{name}</label>
      <select
        className="input"
        id={`history-${name}`}
        value={value}
        onChange={(event) => set(Number(event.target.value))}
      >
        {list.map(({ version, label }) => (
          <option key={version} value={version}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <>
      {choose('Compare version', from, (version) => onChoose({ from: version, to }))}
      {choose('With version', to, (version) => onChoose({ from, to: version }))}
      {!chosen && (
        <Button small onClick={() => onChoose({ from, to })}>
          Compare
        </Button>
      )}
    </>
  );
}

interface ComparisonProps extends Pick<
  HistoryPanelProps,
  'storyId' | 'language' | 'mayRestore' | 'compare' | 'restore'
> {
  chosen: { from: number; to: number };
  /** Of `from`, by which people know it. */
  number: number;
  onRestored: () => void;
}

function Comparison({
  storyId,
  language,
  chosen: { from, to },
  number,
  mayRestore,
  compare,
  restore,
  onRestored,
}: ComparisonProps) {
  const [found, setFound] = useState<Result<FieldChange[]> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let latest = true;
    void compare(storyId, from, to)
      .catch(() => UNCOMPARED)
      .then((answer) => {
        if (latest) setFound(answer);
      });
    return () => {
      latest = false;
    };
  }, [compare, storyId, from, to, tries]);
  if (!found) return <p className="quiet">Comparing…</p>;
  if (!found.ok) return <Failed failure={found.error} again={() => setTries(tries + 1)} />;
  const bringBack = async () => {
    const sentence = await restore(storyId, from).catch(() => unanswered('Restore').sentence);
    setFailed(sentence);
    if (sentence) return;
    toast(`Version ${number} stands here again. What it replaced is in the history.`);
    onRestored();
  };
  return (
    <>
      <Changes changes={found.value} language={language} />
      {failed && (
        <p className="error" role="alert">
          {failed}
        </p>
      )}
      {mayRestore && (
        <Button small onClick={() => void bringBack()}>
          Restore version {number}
        </Button>
      )}
    </>
  );
}
