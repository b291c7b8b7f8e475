'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Icon } from '#components/ui/marks/icon.tsx';
import { StatusShape, statusWord } from '#components/ui/marks/status-mark.tsx';
import { Matched } from '#components/ui/tags/matched.tsx';
import { useFound } from '#components/ui/tags/use-found.ts';
import type { Screen } from '#lib/newsroom/screens.ts';
import { findStories } from './find-stories.ts';
import { setOut } from '../shell/on-the-way.ts';
import { actionsOnPage, AGAIN, paletteGroups, wordsOf, type Entry } from './palette-entries.ts';

/** Find or do: what this page can do now, stories, screens. `>` leaves only the doing. */
export default function Palette({
  screens,
  onClose,
}: {
  screens: readonly Screen[];
  onClose: () => void;
}) {
  const router = useRouter();
  const [query, setQuery] = useState('');
  const [actions] = useState(actionsOnPage);
  const words = wordsOf(query);
  const wanted = !query.startsWith('>') && words.length > 1;
  const found = useFound(query, wanted, () => findStories(words));
  const answered = found.failed ? null : found.options;
  const stories = wanted ? answered : [];
  const groups = paletteGroups(query, { actions, screens, stories });

  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    if (entry === AGAIN) return found.again();
    onClose();
    if (entry.href) {
      setOut();
      router.push(entry.href);
    }
    // The page answers to clicks again once the dialog has gone.
    else if (entry.run) setTimeout(entry.run, 0);
  };

  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal>
        <Dialog className="palette" aria-label="Find or do">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField
              className="palette-input"
              aria-label="Find or do"
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'Escape') onClose();
              }}
            >
              <Icon name="find" />
              <Input
                // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Autocomplete sets it
                role="combobox"
                aria-expanded
                placeholder="A story, a room, or > something to do"
              />
              <kbd aria-hidden="true">Esc</kbd>
            </SearchField>
            <ListBox
              className="palette-list"
              aria-label="Found"
              items={groups}
              selectionMode="none"
              onAction={(key) =>
                take(groups.flatMap(({ entries }) => entries).find(({ id }) => id === key))
              }
              renderEmptyState={() => (
                <p className="option quiet">{emptyWords(words, wanted && found.query !== query)}</p>
              )}
            >
              {(group) => (
                <ListBoxSection id={group.name}>
                  <Header>{group.name}</Header>
                  <Collection items={group.entries}>
                    {(entry) => <Option entry={entry} words={words} />}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
          <div className="palette-foot" aria-hidden="true">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> choose
            </span>
            <span>
              <kbd>⏎</kbd> take
            </span>
            <span>
              <kbd>&gt;</kbd> actions only
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function emptyWords(words: string, isLooking: boolean): string {
  if (!words) return 'Type what you look for.';
  return isLooking
    ? 'Looking…'
    : `Nothing found for “${words}”. A story’s words, a room or a page’s action can stand here.`;
}

function Option({ entry, words }: { entry: Entry; words: string }) {
  return (
    <ListBoxItem
      id={entry.id}
      textValue={entry.name}
      className={({ isFocused }) => (isFocused ? 'option marked' : 'option')}
    >
      {entry.status ? (
        <span className="status" data-status={entry.mark}>
          <StatusShape status={entry.status} />
        </span>
      ) : (
        <Icon name={entry.icon ?? 'forward'} />
      )}
      <span>
        <Matched text={entry.name} words={words} />
      </span>
      <span className="quiet">{entry.status ? statusWord(entry.status) : ''}</span>
      {entry.keys && <kbd aria-hidden="true">{entry.keys}</kbd>}
    </ListBoxItem>
  );
}
