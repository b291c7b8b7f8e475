import { expect } from '@playwright/test';
import { names, password, people } from '../support/demo-people.ts';
import type { EngineWindow } from './browsers/engine-window.ts';
import { lookFor, type Looked, type Place, type Sought } from './finding.ts';

/**
 * Asked again and again: the page may be on its way to another just then, and a busy machine takes
 * its time.
 */
const until = (looked: () => Promise<void>): Promise<void> =>
  expect(looked).toPass({ timeout: 30_000, intervals: [50, 100, 250] });

/**
 * Somebody at a window of an engine: finds by role and name, waits for what is to be seen, acts by
 * mouse and keys.
 */
export class Person {
  readonly window: EngineWindow;
  readonly #site: string;
  #who: keyof typeof people | null = null;

  constructor(window: EngineWindow, site: string) {
    this.window = window;
    this.#site = site;
  }

  /** Opens a path of the site; `early`: goes on as soon as something of it is there. */
  async goto(path: string, early = false): Promise<void> {
    const { href, pathname } = new URL(path, this.#site);
    await this.window.run(() => document.documentElement.setAttribute('data-left', ''));
    await this.window.goto(href);
    await until(async () => {
      const [at, isLeft, state] = await this.window.run(
        () =>
          [
            location.pathname,
            document.documentElement.hasAttribute('data-left') || document.body === null,
            document.readyState,
          ] as const,
      );
      // A page that was on its way itself may win: whoever wants to go elsewhere says it again.
      if (!isLeft && state === 'complete' && at !== pathname) await this.window.goto(href);
      expect([at, isLeft, early || state]).toEqual([pathname, false, early || 'complete']);
    });
  }

  path(): Promise<string> {
    return this.window.run(() => location.pathname);
  }

  /** Signs in by the login page, and whoever was here out before. */
  async as(who: keyof typeof people): Promise<void> {
    if (this.#who === who) return;
    if (this.#who) await this.signOut();
    await this.goto('/login');
    await this.write('Email', people[who]);
    await this.write('Password', password);
    await this.window.press('Enter');
    await this.arrive('/newsroom');
    this.#who = who;
  }

  async signOut(): Promise<void> {
    await this.goto('/newsroom');
    await this.click({ role: 'button', name: names[this.#who ?? 'reporter'] });
    await this.click({ role: 'menuitem', name: 'Sign out' });
    await this.arrive('/login');
    this.#who = null;
  }

  /** Waits until the window is at this path, with all of its page. */
  arrive(path: string): Promise<void> {
    return until(async () =>
      expect(await this.window.run(() => [location.pathname, document.readyState])).toEqual([
        path,
        'complete',
      ]),
    );
  }

  /** What is there of it now; null when nothing is. */
  look(sought: Sought): Promise<Looked | null> {
    const path = [];
    for (let at: Sought | undefined = sought; at; at = at.within)
      path.unshift({ role: at.role, name: at.name ?? null });
    return this.window.run(lookFor, path);
  }

  /** Waits until it is there and stands still. */
  async see(sought: Sought): Promise<Looked> {
    const seen: Looked[] = [];
    await until(async () => {
      const now = await this.look(sought);
      if (now) seen.push(now);
      expect(now?.place, `${this.window.engine} shows ${JSON.stringify(sought)}`).toEqual(
        seen.at(-2)?.place ?? null,
      );
    });
    return seen.at(-1) as Looked;
  }

  /** Waits until it is gone, or was never there. */
  miss(sought: Sought): Promise<void> {
    return until(async () =>
      expect(
        await this.look(sought),
        `${this.window.engine} does not show ${JSON.stringify(sought)}`,
      ).toBeNull(),
    );
  }

  /** Clicks as soon as it may be pressed: actions sleep for a moment after the story changed. */
  async click(sought: Sought): Promise<void> {
    await until(async () =>
      expect(
        (await this.look(sought))?.enabled,
        `${this.window.engine} lets ${JSON.stringify(sought)} be pressed`,
      ).toBe(true),
    );
    const {
      place: { x, y, width, height },
    } = await this.see(sought);
    await this.window.click(x + width / 2, y + height / 2);
  }

  /** Clicks into a field and writes at its end. */
  async write(name: string, words: string): Promise<void> {
    await this.click({ role: 'textbox', name });
    await until(async () =>
      expect((await this.look({ role: 'textbox', name }))?.focused, `${name} has the focus`).toBe(
        true,
      ),
    );
    await this.window.press('Control+End');
    await this.window.type(words);
  }

  /** Waits until the desk says that the server has everything. */
  seeSaved(): Promise<void> {
    return until(async () =>
      expect((await this.look({ role: 'status' }))?.text ?? '').toMatch(/^\s*Saved/),
    );
  }

  /** Waits until these words can be read on the page. */
  read(words: string | RegExp): Promise<void> {
    return until(async () =>
      expect(await this.window.run(() => document.body.innerText)).toMatch(words),
    );
  }

  /**
   * What a person reads in a part, a line for each block: what is in the text and not drawn is not
   * in it.
   */
  lines(part = 'body'): Promise<string[]> {
    return this.window.run((id) => {
      const shown = document.getElementById(id)?.innerText ?? '';
      return shown
        .split('\n')
        .map((line) => line.replaceAll('\uFEFF', '').trimEnd())
        .filter(Boolean);
    }, part);
  }

  /** Where each block of the body stands in the window. */
  blocks(): Promise<Place[]> {
    return this.window.run(() =>
      [...document.querySelectorAll('#body > *')].map((block) => {
        const { x, y, width, height } = block.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
  }

  /**
   * Takes back step after step, a burst of typing being one or more, until these lines stand there.
   */
  undoTo(lines: string[]): Promise<void> {
    return until(async () => {
      const isThere = JSON.stringify(await this.lines()) === JSON.stringify(lines);
      if (!isThere) await this.window.press('Control+z');
      expect(isThere).toBe(true);
    });
  }

  seeLines(lines: string[], part = 'body'): Promise<void> {
    return until(async () => expect(await this.lines(part)).toEqual(lines));
  }

  /**
   * Puts these kinds on the clipboard as another program would, by a real copy; the caret and what
   * is chosen stay.
   */
  async copy(kinds: Record<string, string>): Promise<void> {
    await this.window.run((data) => {
      addEventListener(
        'copy',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          for (const [kind, text] of Object.entries(data)) event.clipboardData?.setData(kind, text);
        },
        { capture: true, once: true },
      );
    }, kinds);
    await this.window.press('Control+c');
  }
}
