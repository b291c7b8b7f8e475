'use client';
import type { MouseEvent } from 'react';
import { ButtonLink } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.tsx';

interface Entries {
  entries: () => { url: string | null }[];
  currentEntry: { index: number } | null;
}

/**
 * The page before this one, where the browser tells (Navigation API) and it is a list of the
 * newsroom.
 */
function listBefore(): boolean {
  const navigation = (window as { navigation?: Entries }).navigation;
  const before = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url;
  return (
    before !== null &&
    before !== undefined &&
    /^\/newsroom(?:\/(?:stories|review|activity|tags))?$/.test(new URL(before).pathname)
  );
}

/**
 * Back to the list where one was, with its filters and its place; to all stories for who came from
 * elsewhere.
 */
export function BackLink() {
  const { story } = useDesk();
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !listBefore())
      return;
    event.preventDefault();
    window.history.back();
  };
  return (
    <ButtonLink
      kind="plain"
      icon="back"
      href={story.back.href}
      aria-label={`Back to ${story.back.name}`}
      onClick={go}
    />
  );
}
