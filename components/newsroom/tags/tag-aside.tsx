'use client';
import { Names } from '#components/ui/names.tsx';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { toast } from '#components/ui/toast.tsx';
import { possibleParents } from '#lib/newsroom/tags/find-in-tree.ts';
import { listPath } from '#lib/publication/addresses.ts';
import type { FORMATS } from '#lib/publication/feeds/formats.ts';
import { isListKind } from '#lib/publication/lists/kinds.ts';
import type { TagRow } from '#lib/newsroom/tags/tag-tree.ts';
import { useCommandForm } from '../forms/use-command-form.ts';
import type { TagCommands } from './tag-commands.ts';
import { TagFields } from './tag-fields.tsx';

interface TagAsideProps {
  tag: TagRow;
  all: readonly TagRow[];
  /** Null for who may look but not change. */
  commands: TagCommands | null;
}

/**
 * Said once more, and checked by its type: with the formats a browser would get what writes feeds.
 */
const FEED: (typeof FORMATS)['rss']['file'] = 'feed.xml';

/** The chosen tag beside the tree: what it is, and how to change it. */
export function TagAside({ tag, all, commands }: TagAsideProps) {
  return (
    <aside aria-label="Tag">
      {commands ? (
        <TagForm tag={tag} all={all} commands={commands} />
      ) : (
        <section className="panel-part">
          <h2>{tag.name}</h2>
          <p>{tag.description || 'Nothing is said about it yet.'}</p>
        </section>
      )}
      <section className="panel-part">
        <dl className="facts">
          <dt>Stories</dt>
          <dd>{tag.stories.toLocaleString('en')}</dd>
          {isListKind(tag.kind) && (
            <>
              <dt>Feed</dt>
              <dd>
                {listPath(tag.kind, tag.slug)}/{FEED}
              </dd>
            </>
          )}
          {tag.also.length > 0 && (
            <>
              <dt>Also</dt>
              <dd>
                <Names names={tag.also} />
              </dd>
            </>
          )}
        </dl>
      </section>
    </aside>
  );
}

function TagForm({
  tag,
  all,
  commands,
}: Omit<TagAsideProps, 'commands'> & { commands: TagCommands }) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(commands.edit, ({ name }) =>
    toast(`Saved. ${name}’s lists and feeds have it now.`),
  );
  return (
    <form className="panel-part" onSubmit={onSubmit}>
      <h2>{tag.name}</h2>
      {problem && (
        <div className="note stop" role="alert">
          <Icon name="stop" />
          <p>{problem}</p>
        </div>
      )}
      <TagFields
        kind={tag.kind}
        tag={tag}
        parents={possibleParents(all, tag.id)}
        errorOf={errorOf}
      />
      <div className="buttons">
        <Button kind="go" type="submit" aria-disabled={pending}>
          Save
        </Button>
        {tag.kind === 'indicator' && <RetireButton tag={tag} retire={commands.retire} />}
      </div>
    </form>
  );
}

function RetireButton({ tag, retire }: { tag: TagRow; retire: TagCommands['retire'] }) {
  const [, start] = useTransition();
  const set = (retired: boolean) =>
    start(async () => {
      const result = await retire(tag.id, retired);
      if (!result.ok) toast(result.error.sentence);
      else if (retired)
        toast({
          text: `${tag.name} is offered no more. Stories that have it keep it.`,
          action: { label: 'Bring back', do: () => set(false) },
        });
      else toast(`${tag.name} is offered again.`);
    });
  return <Button onClick={() => set(!tag.retired)}>{tag.retired ? 'Bring back' : 'Retire'}</Button>;
}
