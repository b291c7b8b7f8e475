'use client';
import type { ReactNode } from 'react';
import { TextArea } from '#components/ui/field.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { Failure } from '#lib/errors.ts';
import { sentenceFor } from './sentence-for.ts';
import type { ActionStory, OfferedDeed } from './deeds.ts';

interface Meaning {
  bold: string;
  rest: string;
  hint: string;
}

const MEANINGS: Partial<Record<OfferedDeed, Meaning>> = {
  hold: {
    bold: 'At once and reversible.',
    rest: 'Readers see “This story is being checked”. It leaves the front page, search and lists; feeds keep the item without its text.',
    hint: 'For the newsroom. Readers do not see it.',
  },
  unpublish: {
    bold: 'Quiet and reversible.',
    rest: 'The address answers that the story was withdrawn. It leaves every list, search and feed.',
    hint: 'For the newsroom. Readers do not see it.',
  },
  release: { bold: 'Back to readers.', rest: 'It stands on the front page, in lists, search and feeds again.', hint: 'What the check found. For the newsroom and the log.' },
  spike: { bold: 'Ends the story.', rest: 'Readers never had it. It can be restored for 30 days.', hint: 'For its author and the log.' },
  request_changes: { bold: 'Goes back to its author.', rest: 'They see your reason above the text.', hint: 'What has to change, and why.' },
  approve: { bold: 'You had a hand in this text.', rest: 'Approving it yourself is the chief editor’s emergency right. It shows in the activity log.', hint: 'Why no other editor can approve it now.' },
  discard: { bold: 'Readers keep what they have.', rest: 'The working copy goes, its approval with it. It stays in the history, and can be brought back from there.', hint: '' },
  unspike: { bold: 'Back at the desk.', rest: 'It stands where it stood before it was spiked. Readers never had it.', hint: '' },
  break_embargo: { bold: 'Before its time.', rest: 'A text that is scheduled under this embargo goes out now.', hint: 'Who agreed. It stands in the activity log.' },
};

/** Of a story that readers never had: nothing changes for them. */
const UNSEEN: typeof MEANINGS = {
  hold: { bold: 'At once and reversible.', rest: 'Readers never had it. Whatever it waits for, it does not go out while it is held.', hint: 'For the newsroom.' },
  release: { bold: 'Checked.', rest: 'Readers never had it. It goes out at its time, or when it is published.', hint: 'What the check found. For the newsroom and the log.' },
};

const meaningOf = (deed: OfferedDeed, { firstPublishedAt }: Pick<ActionStory, 'firstPublishedAt'>): Meaning | undefined =>
  (firstPublishedAt === null ? UNSEEN[deed] : undefined) ?? MEANINGS[deed];

/** What a deed means that asks for nothing. */
export function Meant({ deed }: { deed: OfferedDeed }) {
  const meaning = MEANINGS[deed];
  return meaning ? <Note tone="heed"><p><b>{meaning.bold}</b> {meaning.rest}</p></Note> : null;
}

const Note = ({ tone, children }: { tone: 'heed' | 'stop'; children: ReactNode }) => (
  <div className={`note ${tone}`}><Icon name={tone === 'stop' ? 'stop' : 'warning'} /><div>{children}</div></div>
);

/** What the deed means for readers, and the reason that it asks for. */
export function ReasonField({ deed, story, failure }: { deed: OfferedDeed; story: Pick<ActionStory, 'firstPublishedAt'>; failure: Failure | null }) {
  const meaning = meaningOf(deed, story);
  const error = sentenceFor(failure, 'reason') ?? sentenceFor(failure, 'Reason');
  return (
    <>
      {meaning && <Note tone="heed"><p><b>{meaning.bold}</b> {meaning.rest}</p></Note>}
      <TextArea label="Reason" name="reason" maxLength={2_000} over {...(meaning && { hint: meaning.hint })} {...(error && { error })} />
    </>
  );
}

/** Two sentences and nothing else. */
export function KillFields({ story, failure, onHold }: { story: ActionStory; failure: Failure | null; onHold: (() => void) | undefined }) {
  const reason = sentenceFor(failure, 'reason');
  const notice = sentenceFor(failure, 'publicNotice');
  return (
    <>
      <Note tone="stop">
        <p><b>For good.</b> Text, pictures and every version leave all public places at once. The address shows your notice.</p>
        {onHold && <p>Not sure yet? <button className="text-button" type="button" onClick={onHold}>Hold instead</button></p>}
      </Note>
      <TextArea label="Reason" name="reason" maxLength={2_000} over hint="For the newsroom and the log." {...(reason && { error: reason })} />
      <TextArea label="Public notice" name="publicNotice" maxLength={1_000} over hint="One sentence for readers: what is withdrawn and why." {...(notice && { error: notice })} />
      <dl className="facts"><dt>Story</dt><dd><b>{story.content.headline || 'Untitled story'}</b></dd></dl>
    </>
  );
}
