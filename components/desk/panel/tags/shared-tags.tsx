'use client';
import { listOf, type List } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { FIELDS, fieldOf } from '#lib/story/fields/fields.ts';
import { unanswered } from '#components/newsroom/forms/unanswered.ts';
import { TagField } from '#components/ui/tags/tag-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useDesk } from '../../desk-context.tsx';
import { useReadyDocument } from '../../document/use-document.tsx';
import { useSharedList } from '../../document/shared/use-shared-list.ts';
import { foundOrThrow } from './found-or-throw.ts';
import { rememberName, useNames } from './use-names.ts';

const NEW_ONE = {
  author: 'new author',
  agency: 'new agency',
  topic: 'new topic',
  country: 'new country',
} as const;

/** A list of tags, countries, agencies or authors that several people fill at once. */
export function SharedTags({ list }: { list: List }) {
  const { story, actions, mayAdd } = useDesk();
  const {
    name: label,
    form: { of: kind },
  } = FIELDS[list];
  const { part } = fieldOf(list);
  const open = useReadyDocument();
  const { ids, change } = useSharedList(open ? listOf(open.doc, list) : undefined);
  const names = useNames(kind, ids);
  const make = async (name: string) => {
    const made = await actions.addChoice(kind, name).catch(() => null);
    if (!made?.ok) {
      toast((made?.error ?? unanswered(`“${name}”`)).sentence);
      return false;
    }
    rememberName(made.value);
    change?.add(made.value.id);
    return true;
  };
  return (
    <TagField
      label={label}
      taken={names}
      loose={open?.loose}
      readOnly={!(part === 'tags' ? story.mayTag : story.mayEdit) || !change}
      search={async (words) => foundOrThrow(await actions.searchChoices(kind, words))}
      onTake={(option) => {
        rememberName(option);
        change?.add(option.id);
      }}
      onRemove={(id) => change?.remove(id)}
      {...(mayAdd.includes(kind) && { onAdd: make, addWord: NEW_ONE[kind] })}
    />
  );
}
