'use client';
import { initials } from '../../newsroom/shell/initials.ts';
import { caretColourOf } from '../editor/carets/caret-colours.ts';
import type { Person } from './people.ts';
import { usePeople } from './use-people.ts';

const MOST = 4;
const doing = ({ here, writing, name }: Person) =>
  here === 'self'
    ? 'You, in another window'
    : `${name.split(' ')[0]} ${writing ? 'writing' : 'reading'}`;

/** Who is here beside you. The newest writer in words, everyone as a face. */
export function Faces() {
  const people = usePeople();
  if (people.length === 0) return <span className="faces push drop" />;
  const shown = people.find(({ writing }) => writing) ?? people[0];
  return (
    <span
      className="faces push drop"
      role="group"
      aria-label={`Here now: ${people.map(({ name }) => name).join(', ')}`}
    >
      {people.slice(0, MOST).map((person) => (
        <span
          key={person.staffId}
          className={person.writing ? 'face writing' : 'face'}
          data-ink={caretColourOf(person.staffId)}
          title={person.name}
          aria-hidden="true"
        >
          {initials(person.name)}
        </span>
      ))}
      {people.length > MOST && <span aria-hidden="true">+{people.length - MOST}</span>}
      {shown && <span aria-hidden="true">{doing(shown)}</span>}
    </span>
  );
}
