'use client';
import { CheckField } from '#components/ui/fields/field.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { KeyRow } from '#lib/newsroom/room.ts';
import type { ScreenKeys } from '#lib/newsroom/screens.ts';
import { currentPreferences, usePreferences } from '../preferences/use-preferences.ts';

type Group = readonly [title: string, ...KeyRow[]];

/**
 * Everything that the keys do, as the sheet lists it: what is the same on every screen, what
 * screens declare, and the writing desk's.
 */
const groupsWith = ({ go, groups }: ScreenKeys): Group[] => [
  [
    'Everywhere',
    ['Find or do', 'Ctrl', 'K'],
    ['This sheet', '?'],
    ...go,
    ['New story', 'C'],
    ['Search the list', '/'],
    ['To the message', 'F6'],
  ],
  ['In a list', ['Next, previous', 'J', 'K'], ['Open', '⏎'], ['Unfold, fold a tag', '→', '←']],
  ...groups.map(({ title, rows }): Group => [title, ...rows]),
  [
    'At the desk',
    ['Submit or Publish', 'Ctrl', '⏎'],
    ['Save now', 'Ctrl', 'S'],
    ['Side panel', 'Ctrl', '.'],
    ['Next field', 'Tab'],
    ['To the toolbar', 'Alt', 'F10'],
  ],
  [
    'Writing',
    ['Link, with words chosen', 'Ctrl', 'K'],
    ['Subhead', 'Ctrl', 'Alt', '2'],
    ['Minor subhead', 'Ctrl', 'Alt', '3'],
    ['Bold, Italic', 'Ctrl', 'B', 'I'],
    ['Numbered, bulleted list', 'Ctrl', 'Shift', '7', '8'],
    ['Quote', 'Ctrl', 'Shift', 'B'],
    ['Next cell of a table, or a new row', 'Tab'],
    ['Cell below, or out of the table', '⏎'],
    ['Find and replace', 'Ctrl', 'Shift', 'H'],
    ['Undo', 'Ctrl', 'Z'],
    ['Paste as plain text', 'Ctrl', 'Shift', 'V'],
    ['Insert, in an empty paragraph', '/'],
  ],
];

export default function Shortcuts({ keys, onClose }: { keys: ScreenKeys; onClose: () => void }) {
  const [preferences, change] = usePreferences(currentPreferences());
  const footer = (
    <>
      <CheckField
        label="Single-letter shortcuts"
        checked={preferences.letters === 'on'}
        onChange={(event) => change({ letters: event.target.checked ? 'on' : 'off' })}
      />
      <CheckField
        label="Insert menu on /"
        checked={preferences.slash === 'on'}
        onChange={(event) => change({ slash: event.target.checked ? 'on' : 'off' })}
      />
      <span className="hint push">Letters never act while you type in a field.</span>
    </>
  );
  return (
    <Sheet title="Shortcuts" isOpen onClose={onClose} middle wide informs footer={footer}>
      <div className="keys">
        {groupsWith(keys).map(([title, ...rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([what, ...pressed]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    {pressed.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
