import { placeOf } from '#lib/story/text/reading/names.ts';
import type { IconName } from '#components/ui/marks/icon.tsx';
import type { StoryStatus } from '#components/ui/marks/status-mark.tsx';
import type { Screen } from '#lib/newsroom/screens.ts';
import type { FoundStory } from './find-stories.ts';

export interface Entry {
  id: string;
  name: string;
  icon?: IconName;
  keys?: string;
  status?: StoryStatus;
  mark?: string;
  href?: string;
  run?: () => void;
}

export interface Group {
  name: string;
  entries: Entry[];
}

/** What is looked for, without the sign that narrows it. */
export const wordsOf = (query: string): string => query.replace(/^>/, '').trim();

interface Sources {
  actions: readonly Entry[];
  screens: readonly Screen[];
  /** Null: the newsroom could not be asked for them. */
  stories: readonly FoundStory[] | null;
}

/** The groups of the palette in their order; empty ones are left out. */
export function paletteGroups(query: string, { actions, screens, stories }: Sources): Group[] {
  const placeIn = placeOf(wordsOf(query));
  const fits = ({ name }: { name: string }) => placeIn(name) >= 0;
  const groups: Group[] = [{ name: 'Here', entries: actions.filter(fits) }];
  if (!query.startsWith('>')) {
    groups.push({ name: 'Stories', entries: stories?.map(storyEntry) ?? [AGAIN] });
    groups.push({ name: 'Go to', entries: screens.filter(fits).map(screenEntry) });
  }
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Stands where stories would: taking it asks once more. */
export const AGAIN: Entry = {
  id: 'again',
  name: 'The newsroom could not be asked for stories. Try again',
  icon: 'warning',
};

const MARKS: Partial<Record<StoryStatus, string>> = {
  in_review: 'review',
  changes_requested: 'changes',
};

const storyEntry = ({ id, headline, status }: FoundStory): Entry => ({
  id,
  name: headline,
  status,
  mark: MARKS[status] ?? status,
  href: `/newsroom/stories/${id}`,
});

const screenEntry = ({ name, href, icon, key }: Screen): Entry => ({
  id: href,
  name,
  icon,
  href,
  keys: `G ${key.toUpperCase()}`,
});

/**
 * What this page can do now: the buttons of its head, the story's bar and the readers' banner,
 * which show only what is allowed. Read when the palette opens, so that no second list of actions
 * has to be kept.
 */
export function actionsOnPage(): Entry[] {
  const buttons = document.querySelectorAll<HTMLElement>(
    'main :is(.head, .bar-actions, .readers, .decide-foot) :is(button, a.button)',
  );
  const named = [...buttons].map(
    (button) => [button, button.getAttribute('aria-label') ?? nameOf(button)] as const,
  );
  return named
    .filter(([button, name]) => name && button.checkVisibility())
    .map(([button, name], i) => ({
      id: `here-${i}`,
      name,
      keys: button.querySelector('kbd')?.textContent ?? undefined,
      run: () => button.click(),
    }));
}

const nameOf = (button: HTMLElement): string =>
  [...button.childNodes]
    .filter((node) => !(node instanceof Element && node.getAttribute('aria-hidden') === 'true'))
    .map((node) => node.textContent)
    .join('')
    .trim();
