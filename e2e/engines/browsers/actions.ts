/**
 * Actions of the W3C's WebDriver: the same in its classic form and in BiDi.
 * https://www.w3.org/TR/webdriver2/#actions
 */
export type Action =
  | { type: 'key'; id: string; actions: KeyStep[] }
  | { type: 'pointer'; id: string; parameters: { pointerType: 'mouse' }; actions: object[] };

type KeyStep = { type: 'keyDown' | 'keyUp'; value: string } | { type: 'pause'; duration: number };

/** Keys without a sign of their own. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const NAMED: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const valueOf = (key: string): string => NAMED[key] ?? key;
const down = (value: string): KeyStep => ({ type: 'keyDown', value });
const up = (value: string): KeyStep => ({ type: 'keyUp', value });

/** One key while others are held: `Control+Shift+z`. */
export function pressed(keys: string): Action[] {
  const parts = keys.split(/(?<=.)\+/).map(valueOf);
  return [
    { type: 'key', id: 'keys', actions: [...parts.map(down), ...parts.toReversed().map(up)] },
  ];
}

/** Key after key, with so many ms between them. */
export function typed(text: string, pause = 0): Action[] {
  const steps = Array.from(text).flatMap((sign): KeyStep[] => [
    down(sign),
    up(sign),
    ...(pause ? [{ type: 'pause' as const, duration: pause }] : []),
  ]);
  return [{ type: 'key', id: 'keys', actions: steps }];
}

export const clicked = (x: number, y: number): Action[] => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];
