'use client';
import { CheckField } from '#components/ui/field.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { looksNow, useLooks } from './use-looks.ts';

/** Everything that the keys do, as the sheet lists it. */
const GROUPS: readonly (readonly [title: string, ...(readonly [what: string, ...keys: string[]])[]])[] = [
  ['Everywhere',
    ['Find or do', 'Ctrl', 'K'], ['This sheet', '?'], ['My work', 'G', 'W'], ['Stories', 'G', 'S'], ['Review', 'G', 'R'], ['Tags', 'G', 'T'],
    ['Staff', 'G', 'P'], ['Activity', 'G', 'A'], ['New story', 'C'], ['Search the list', '/'], ['To the message', 'F6']],
  ['In a list', ['Next, previous', 'J', 'K'], ['Open', '⏎'], ['Unfold, fold a tag', '→', '←']],
  ['Reviewing', ['Approve', 'A'], ['Request changes', 'R'], ['Open at the desk', 'E']],
  ['At the desk', ['Submit or Publish', 'Ctrl', '⏎'], ['Save now', 'Ctrl', 'S'], ['Side panel', 'Ctrl', '.'], ['Next field', 'Tab'], ['To the toolbar', 'Alt', 'F10']],
  ['Writing',
    ['Link, with words chosen', 'Ctrl', 'K'], ['Subhead', 'Ctrl', 'Alt', '2'], ['Minor subhead', 'Ctrl', 'Alt', '3'], ['Bold, Italic', 'Ctrl', 'B', 'I'],
    ['Numbered, bulleted list', 'Ctrl', 'Shift', '7', '8'], ['Quote', 'Ctrl', 'Shift', 'B'], ['Find and replace', 'Ctrl', 'Shift', 'H'], ['Undo', 'Ctrl', 'Z'], ['Paste as plain text', 'Ctrl', 'Shift', 'V'], ['Insert, in an empty paragraph', '/']],
];

export default function Shortcuts({ onClose }: { onClose: () => void }) {
  const [looks, change] = useLooks(looksNow());
  const footer = (
    <>
      <CheckField label="Single-letter shortcuts" checked={looks.letters === 'on'} onChange={(event) => change({ letters: event.target.checked ? 'on' : 'off' })} />
      <CheckField label="Insert menu on /" checked={looks.slash === 'on'} onChange={(event) => change({ slash: event.target.checked ? 'on' : 'off' })} />
      <span className="hint push">Letters never act while you type in a field.</span>
    </>
  );
  return (
    <Sheet title="Shortcuts" isOpen onClose={onClose} middle wide informs footer={footer}>
      <div className="keys">
        {GROUPS.map(([title, ...rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>{rows.map(([what, ...keys]) => <div key={what}><dt>{what}</dt><dd>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dd></div>)}</dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
