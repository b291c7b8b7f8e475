'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { LEGAL, setLegal, type Legal } from '#lib/newsroom/stories/actions/set-legal/set-legal.ts';
import { Button } from '#components/ui/button.tsx';
import { SelectField, TextArea } from '#components/ui/fields/field.tsx';
import { useDesk } from '../../desk-context.tsx';
import { useIsOpening } from '../../opening/use-opening.ts';
import { refusalOf, shown, type Move } from './gate-move.ts';
import { legalChoices } from './legal-choices.ts';
import { DeskField } from '../send-to.tsx';
import { Fact } from '../fact.tsx';

/**
 * Sends a command and shows what was chosen until the page knows it; a refusal puts the field back
 * and says why.
 */
function useMove(stands: string): {
  chosen: string;
  error: string;
  move: (to: string, request: Move) => Promise<void>;
} {
  const { story, take } = useDesk();
  const router = useRouter();
  const [asked, setAsked] = useState<{ from: string; to: string } | null>(null);
  const [error, setError] = useState('');
  const move = async (to: string, request: Move) => {
    setAsked({ from: stands, to });
    setError('');
    const refusal = await refusalOf(take, story.id, request);
    if (!refusal) return router.refresh();
    setAsked(null);
    setError(refusal);
  };
  return { chosen: shown(stands, asked), error, move };
}

/** Whether a lawyer has to read it, and what came of it. */
function LegalField() {
  const { facts } = useDesk();
  const opening = useIsOpening();
  const { chosen, error, move } = useMove(facts.legal);
  const choices = legalChoices(facts.legal, {
    flag: facts.mayFlagLegal,
    clear: facts.mayClearLegal,
  });
  const [wanted, setWanted] = useState<Legal | null>(null);
  const set = (legal: string, reason: string) => {
    setWanted(null);
    // The text that is on the screen: a clearance holds for no other.
    void move(legal, {
      action: 'set_legal',
      fields: { legal, sha256: facts.sha256, ...(reason && { reason }) },
    });
  };
  const choose = (value: string) => {
    const legal = choices.find((choice) => choice === value);
    if (legal && LEGAL[legal].needsReason) setWanted(legal);
    else set(value, '');
  };
  if (choices.length === 1)
    return facts.legal === 'none' ? null : (
      <Fact label={setLegal.word} words={LEGAL[facts.legal].word} />
    );
  return (
    <>
      <SelectField
        label={setLegal.word}
        value={wanted ?? chosen}
        options={choices.map((legal: Legal) => ({ value: legal, label: LEGAL[legal].word }))}
        disabled={opening}
        onChange={({ target }) => choose(target.value)}
        {...(error && { error })}
      />
      {wanted && (
        <LegalReason
          legal={wanted}
          onSet={(reason) => set(wanted, reason)}
          onCancel={() => setWanted(null)}
        />
      )}
    </>
  );
}

const { label, max, due } = setLegal.fields.reason;

/** Why Legal clears, blocks or lets go: it stands in the record. */
function LegalReason({
  legal,
  onSet,
  onCancel,
}: {
  legal: Legal;
  onSet: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    if (reason.trim()) return onSet(reason);
    setError(due);
    field.current?.focus();
  };
  return (
    <>
      <TextArea
        label={label}
        over
        ref={field}
        maxLength={max}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        autoFocus
        hint={LEGAL[legal].hint}
        {...(error && { error })}
      />
      <div className="buttons">
        <Button small kind="go" onClick={send}>
          {LEGAL[legal].does}
        </Button>
        <Button small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

/** Who has the story and what keeps it: both go through commands. */
export const GateFields = () => (
  <>
    <DeskField />
    <LegalField />
  </>
);
