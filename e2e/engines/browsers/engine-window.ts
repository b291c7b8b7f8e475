export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/**
 * A function of the test that runs in the page: it stands for itself, nothing around it goes along,
 * and JSON goes in and out.
 */
type Work<T, A extends unknown[]> = (...args: A) => T | Promise<T>;

/** Its call, as the page gets it. */
export const callOf = <T, A extends unknown[]>(work: Work<T, A>, args: A): string =>
  `(${String(work)}).apply(null, ${JSON.stringify(args)})`;

/**
 * One window of a browser, with what the automation of every engine has: input comes as from
 * devices, never as a script's.
 */
export interface EngineWindow {
  readonly engine: Engine;
  /** Sets out for an address; how much of it has come is asked of the page. */
  goto(address: string): Promise<void>;
  run<T, A extends unknown[]>(work: Work<T, A>, ...args: A): Promise<T>;
  /** A key with those held meanwhile: `Enter`, `Control+Shift+z`. */
  press(keys: string): Promise<void>;
  /** One key after the other, in ms between them. */
  type(text: string, pause?: number): Promise<void>;
  /**
   * Composes a letter with an input method, lets something happen meanwhile, and commits it; null
   * where the automation has none.
   */
  readonly compose: ((letter: string, meanwhile: () => Promise<void>) => Promise<void>) | null;
  /** Presses the mouse's button at a place of the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Chooses files of this machine in the file field that the CSS selector names. */
  chooseFiles(field: string, paths: string[]): Promise<void>;
  /** What is painted in the window, as a PNG. */
  screenshot(): Promise<Buffer>;
  /** Makes the window so large, in CSS pixels; an engine may have a least width. */
  resize(width: number, height: number): Promise<void>;
  /** Uncaught errors of the pages since the window was opened. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}
