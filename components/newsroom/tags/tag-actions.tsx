'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toast } from '#components/ui/toast.tsx';
import { possibleParents } from '#lib/newsroom/tags/find-in-tree.ts';
import type { TagRow } from '#lib/newsroom/tags/tag-tree.ts';
import { useCommandForm } from '../forms/use-command-form.ts';
import { MergeSheet } from './merge-sheet.tsx';
import type { TagCommands } from './tag-commands.ts';
import { TagFields } from './tag-fields.tsx';

interface TagActionsProps {
  kind: TagRow['kind'];
  all: readonly TagRow[];
  chosen: TagRow | undefined;
  /** Address of a tag: `href` with its id at the end. */
  href: string;
  commands: TagCommands;
}

/** What is done with tags at the top of the page. */
export function TagActions({ kind, all, chosen, href, commands }: TagActionsProps) {
  const [open, setOpen] = useState<'new' | 'merge' | null>(null);
  const router = useRouter();
  const close = () => setOpen(null);
  const goTo = (id: string) => {
    close();
    router.push(href + id, { scroll: false });
  };
  return (
    <div className="buttons push">
      {kind !== 'indicator' && (
        <Button icon="merge" onClick={() => setOpen('merge')}>
          Merge
        </Button>
      )}
      <Button kind="go" icon="plus" keys="C" onClick={() => setOpen('new')}>
        {kind === 'indicator' ? 'New indicator' : 'New tag'}
      </Button>
      {open === 'new' && (
        <NewTagSheet kind={kind} all={all} create={commands.create} onMade={goTo} onClose={close} />
      )}
      {open === 'merge' && kind !== 'indicator' && (
        <MergeSheet
          kind={kind}
          chosen={chosen}
          merge={commands.merge}
          onMerged={goTo}
          onClose={close}
        />
      )}
    </div>
  );
}

interface NewTagSheetProps
  extends Pick<TagActionsProps, 'kind' | 'all'>, Pick<TagCommands, 'create'> {
  onMade: (id: string) => void;
  onClose: () => void;
}

function NewTagSheet({ kind, all, create, onMade, onClose }: NewTagSheetProps) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(create, ({ id, name }) => {
    toast(`${name} can be taken from now on.`);
    onMade(id);
  });
  const word = kind === 'indicator' ? 'indicator' : 'tag';
  return (
    <Sheet
      title={`New ${word}`}
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="go" type="submit" aria-disabled={pending}>
          New {word}
        </Button>
      }
    >
      <TagFields kind={kind} parents={possibleParents(all, null)} errorOf={errorOf} />
    </Sheet>
  );
}
