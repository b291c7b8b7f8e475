'use client';
import type { ReactNode } from 'react';
import { TextArea } from '#components/ui/fields/field.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { Failure } from '#lib/errors.ts';
import type { Field } from '#lib/newsroom/stories/actions/fields.ts';
import { wordsFor, type SaidOf } from '#lib/newsroom/stories/actions/story-action.ts';
import { actionOf, buttonOf, type ActionStory, type OfferedAction } from '../offer.ts';
import { sentenceFor } from '../sentence-for.ts';

/** What an action means for readers. */
export function Meant({
  action,
  story,
  children,
}: {
  action: OfferedAction;
  story: SaidOf;
  children?: ReactNode;
}) {
  const dialog = buttonOf(action).dialog;
  const meaning = typeof dialog?.meaning === 'function' ? dialog.meaning(story) : dialog?.meaning;
  if (!meaning) return null;
  const isGrave = dialog?.look === 'stop';
  return (
    <div className={`note ${isGrave ? 'stop' : 'heed'}`}>
      <Icon name={isGrave ? 'stop' : 'warning'} />
      <div>
        <p>
          <b>{meaning.bold}</b> {meaning.rest}
        </p>
        {children}
      </div>
    </div>
  );
}

interface AskedProps {
  action: OfferedAction;
  story: SaidOf;
  failure: Failure | null;
}

/** One field of an action that takes a sentence. */
function AskedField({
  name,
  field,
  story,
  failure,
}: { name: string; field: Field } & Omit<AskedProps, 'action'>) {
  const { label = name, max, hint } = field;
  const error = sentenceFor(failure, name) ?? sentenceFor(failure, label);
  return (
    <TextArea
      label={label}
      name={name}
      maxLength={max}
      over
      {...(hint && { hint: wordsFor(hint, story) })}
      {...(error && { error })}
    />
  );
}

/**
 * Every sentence that an action asks for. `optional`: also those that are asked for in this case
 * only.
 */
export function AskedFields({
  action,
  story,
  failure,
  optional = false,
}: AskedProps & { optional?: boolean }) {
  const asked = Object.entries(actionOf(action).fields).filter(
    ([, { kind }]) => kind === 'sentence' || (optional && kind === 'note'),
  );
  return asked.map(([name, field]) => (
    <AskedField key={name} {...{ name, field, story, failure }} />
  ));
}

/** What an action means, and the sentences that it asks for: the whole of most dialogs. */
export const MeantAndAsked = (props: AskedProps) => (
  <>
    <Meant {...props} />
    <AskedFields {...props} />
  </>
);

/** Two sentences and nothing else; and the way to what can be undone. */
export function KillFields({
  story,
  failure,
  onHold,
}: {
  story: ActionStory;
  failure: Failure | null;
  onHold: (() => void) | undefined;
}) {
  return (
    <>
      <Meant action="kill" story={story}>
        {onHold && (
          <p>
            Not sure yet?{' '}
            <button className="text-button" type="button" onClick={onHold}>
              Hold instead
            </button>
          </p>
        )}
      </Meant>
      <AskedFields action="kill" story={story} failure={failure} />
      <dl className="facts">
        <dt>Story</dt>
        <dd>
          <b>{story.content.headline || 'Untitled story'}</b>
        </dd>
      </dl>
    </>
  );
}
