'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { DeskStory } from '#lib/newsroom/stories/desk-story.ts';
import { SelectField } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.tsx';
import { useIsOpening } from '../opening/use-opening.ts';
import { deskOptions, refusalOf, shown, type Move } from './gate-move.ts';
import { LEGAL_WORDS, legalChoices } from './legal-choices.ts';

/** Sends a command and shows what was chosen until the page knows it; a refusal puts the field back and says why. */
function useMove(stands: string): { chosen: string; error: string; move: (to: string, request: Move) => Promise<void> } {
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

function Told({ label, words }: { label: string; words: string }) {
  return <p className="field"><span className="label">{label}</span> <span>{words}</span></p>;
}

/** Whose story it is. A desk is a matter of rights, so it moves by a command and never in the shared text. */
function DeskField() {
  const { facts, desks, story } = useDesk();
  const opening = useIsOpening();
  const { chosen, error, move } = useMove(facts.deskId);
  if (!story.mayEdit) return <Told label="Desk" words={facts.desk} />;
  return (
    <SelectField
      label="Desk" value={chosen} options={deskOptions({ id: facts.deskId, name: facts.desk }, desks)}
      disabled={opening} onChange={({ target }) => void move(target.value, { deed: 'move_desk', fields: { deskId: target.value } })} {...(error && { error })}
    />
  );
}

/** Whether a lawyer has to read it, and what came of it. */
function LegalField() {
  const { facts } = useDesk();
  const opening = useIsOpening();
  const { chosen, error, move } = useMove(facts.legal);
  const choices = legalChoices(facts.legal, { flag: facts.mayFlagLegal, clear: facts.mayClearLegal });
  if (choices.length === 1) return facts.legal === 'none' ? null : <Told label="Legal" words={LEGAL_WORDS[facts.legal]} />;
  return (
    <SelectField
      label="Legal" value={chosen} options={choices.map((legal: DeskStory['legal']) => ({ value: legal, label: LEGAL_WORDS[legal] }))}
      disabled={opening} onChange={({ target }) => void move(target.value, { deed: 'set_legal', fields: { legal: target.value } })} {...(error && { error })}
    />
  );
}

/** Who has the story and what keeps it: both go through commands. */
export const GateFields = () => <><DeskField /><LegalField /></>;
