'use client';
import { startTransition, useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import type { Result } from '#lib/errors.ts';

interface NewStoryButtonProps {
  /** Without a desk: on the person's first. */
  start: (deskId?: string) => Promise<Result<never>>;
  /** Where the person may begin one; the choice stands there where it is one. */
  desks: readonly { id: string; name: string }[];
}

/**
 * Begins a story and goes to its writing desk: at one press on the person's first desk, by the menu
 * beside it on another.
 */
export function NewStoryButton({ start, desks }: NewStoryButtonProps) {
  const [failed, begin, busy] = useActionState(
    async (_: unknown, deskId: string | undefined) => start(deskId),
    null,
  );
  const on = (deskId: string) => startTransition(() => begin(deskId));
  return (
    <form action={() => begin(undefined)} className="push new-story">
      {failed && !failed.ok && (
        <span className="error" role="alert">
          {failed.error.sentence}
        </span>
      )}
      <Button type="submit" kind="go" icon="plus" keys="C" aria-busy={busy}>
        New story
      </Button>
      {desks.length > 1 && (
        <Menu
          label="Begin on"
          placement="bottom end"
          className="button icon"
          trigger={
            <>
              <Icon name="down" />
              <span className="sr">Begin on another desk</span>
            </>
          }
        >
          {desks.map(({ id, name }) => (
            <MenuItem
              key={id}
              onAction={() => {
                if (!busy) on(id);
              }}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </form>
  );
}
