import { SelectField, TextArea, TextField } from '#components/ui/fields/field.tsx';
import { LISTS } from '#lib/publication/lists/kinds.ts';
import type { TagRow } from '#lib/newsroom/tags/tag-tree.ts';

interface TagFieldsProps {
  kind: TagRow['kind'];
  tag?: TagRow;
  /** Where it may stand, in the tree's order. */
  parents: readonly TagRow[];
  errorOf: (field: string) => string | undefined;
}

/** The fields of a tag, for a new one and for one that stands. */
export function TagFields({ kind, tag, parents, errorOf }: TagFieldsProps) {
  const path = `/${LISTS[kind].segment}/`;
  const options = parents.map(({ id, name, level }) => ({
    value: id,
    label: `${'\u2003'.repeat(level - 1)}${name}`,
  }));
  return (
    <>
      {tag ? <input type="hidden" name="id" value={tag.id} /> : null}
      <input type="hidden" name="kind" value={kind} />
      <TextField
        label="Name"
        name="name"
        defaultValue={tag?.name}
        required
        maxLength={120}
        error={errorOf('name')}
      />
      <TextField
        label="Slug"
        name="slug"
        defaultValue={tag?.slug}
        maxLength={120}
        spellCheck={false}
        error={errorOf('slug')}
        hint={
          tag
            ? `${path}${tag.slug}. The old address goes on working after a change.`
            : `The end of ${path}…; left empty, it is made from the name.`
        }
      />
      {kind === 'country' && (
        <TextField
          label="Code"
          name="code"
          defaultValue={tag?.code ?? ''}
          maxLength={2}
          error={errorOf('code')}
          hint="Two letters, ISO 3166: BO, LV."
        />
      )}
      {kind !== 'country' && (
        <SelectField
          label="Under"
          name="parentId"
          defaultValue={tag?.parentId ?? ''}
          empty="Nothing: at the top"
          options={options}
          error={errorOf('parentId')}
        />
      )}
      <TextArea
        label="About"
        name="description"
        defaultValue={tag?.description}
        maxLength={1_000}
        error={errorOf('description')}
        hint="Readers see it on top of the list."
      />
    </>
  );
}
