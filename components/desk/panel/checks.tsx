'use client';
import type { Check } from '#lib/story/checks/check.ts';
import { Icon, type IconName } from '../../ui/marks/icon.tsx';
import { goToField } from './go-to-field.ts';
import { useDetailsFirst } from './panel-state.ts';

const STAGES = [
  ['review', 'Before review'],
  ['publication', 'Before publication'],
  ['advice', 'Advice'],
] as const;

function look({ met, stage }: Check): { className: string; icon: IconName } {
  if (met) return { className: 'met', icon: 'check' };
  return stage === 'advice'
    ? { className: 'mind', icon: 'warning' }
    : { className: 'miss', icon: 'stop' };
}

function Line({ check }: { check: Check }) {
  const { className, icon } = look(check);
  const go = useDetailsFirst(goToField);
  return (
    <li className={className}>
      <Icon name={icon} />
      {check.met ? <span>{check.field}</span> : <b>{check.sentence}</b>}
      {!check.met && (
        <button type="button" className="text-button fine" onClick={() => go(check.field)}>
          Go to {check.field}
        </button>
      )}
    </li>
  );
}

/** One line for each field that is as it should be, one for each thing that is not. */
function linesOf(checks: Check[], stage: Check['stage']): Check[] {
  const own = checks.filter((check) => check.stage === stage);
  const open = own.filter(({ met }) => !met);
  const good = own.filter(
    (check, at) =>
      check.met &&
      !open.some(({ field }) => field === check.field) &&
      own.findIndex(({ field, met }) => met && field === check.field) === at,
  );
  return stage === 'advice' ? open : [...open, ...good];
}

/** What the story needs before it goes on; each line leads to its field. */
export function Checks({ checks }: { checks: Check[] }) {
  return STAGES.map(([stage, title]) => {
    const lines = linesOf(checks, stage);
    if (lines.length === 0) return null;
    return (
      <section className="panel-part" key={stage}>
        <h2>{title}</h2>
        <ul role="list" className="checks">
          {lines.map((check) => (
            <Line key={check.sentence} check={check} />
          ))}
        </ul>
      </section>
    );
  });
}
