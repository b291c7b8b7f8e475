'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { TagField, type TagOption } from '#components/ui/tags/tag-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { TagRow } from '#lib/newsroom/tags/tag-tree.ts';
import { useCommandForm } from '../forms/use-command-form.ts';
import { findTags } from './find-tags.ts';
import type { TagCommands } from './tag-commands.ts';

interface MergeSheetProps extends Pick<TagCommands, 'merge'> {
  kind: 'topic' | 'country';
  /** What stands beside the tree is what goes, at first. */
  chosen: TagRow | undefined;
  onMerged: (intoId: string) => void;
  onClose: () => void;
}

/** Lets one tag go into another, and says before what will happen. */
export function MergeSheet({ kind, chosen, merge, onMerged, onClose }: MergeSheetProps) {
  const [from, setFrom] = useState<TagOption | null>(
    chosen ? { id: chosen.id, name: chosen.name } : null,
  );
  const [into, setInto] = useState<TagOption | null>(null);
  const { onSubmit, pending, problem, errorOf } = useCommandForm(merge, ({ id, name, moved }) => {
    toast(`Merged into ${name}: ${moved} ${moved === 1 ? 'story' : 'stories'} moved.`);
    onMerged(id);
  });
  const search = (other: TagOption | null) => async (words: string) =>
    (await findTags(kind, words)).filter(({ id }) => id !== other?.id);
  const one = (tag: TagOption | null) => (tag ? [tag] : []);
  return (
    <Sheet
      title="Merge"
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="go" type="submit" aria-disabled={pending}>
          Merge
        </Button>
      }
    >
      <input type="hidden" name="fromId" value={from?.id ?? ''} />
      <input type="hidden" name="intoId" value={into?.id ?? ''} />
      <TagField
        label="This one goes"
        single
        taken={one(from)}
        search={search(into)}
        onTake={setFrom}
        onRemove={() => setFrom(null)}
        error={errorOf('fromId')}
      />
      <TagField
        label="This one stays"
        single
        taken={one(into)}
        search={search(from)}
        onTake={setInto}
        onRemove={() => setInto(null)}
        error={errorOf('intoId')}
      />
      {from && into && <WhatWillHappen kind={kind} from={from.name} into={into.name} />}
    </Sheet>
  );
}

function WhatWillHappen({
  kind,
  from,
  into,
}: {
  kind: 'topic' | 'country';
  from: string;
  into: string;
}) {
  return (
    <section className="field">
      <h3 className="label">What will happen</h3>
      <ul className="happens">
        <li>
          <Icon name="stories" />
          <span>
            Stories with “{from}” get “{into}”; those with both keep one. Texts and approvals stay
            as they are.
          </span>
        </li>
        <li>
          <Icon name="out" />
          <span>
            The {kind === 'topic' ? 'topic' : 'country'}’s page and its three feeds lead to the new
            address, for good.
          </span>
        </li>
        <li>
          <Icon name="tags" />
          <span>“{from}” becomes another name, so that writers still find it.</span>
        </li>
        <li>
          <Icon name="warning" />
          <span>It cannot be taken apart again.</span>
        </li>
      </ul>
    </section>
  );
}
