'use client';
import type { Editor } from '@tiptap/core';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { cityOf } from '#lib/time/times.ts';
import type { DeskProps, StoryOnDesk } from './story/desk-story.ts';
import { makePictureDesk, type PictureDesk } from './pictures/picture-desk.ts';
import { storyOnDesk } from './story/story-on-desk.ts';

interface DeskRoom extends Omit<DeskProps, 'at' | 'history' | 'difference'> {
  story: StoryOnDesk;
  /** IANA zone of the newsroom and how its people call it: `Europe/Berlin`, `Berlin`. */
  zone: { id: string; name: string };
  /** The body's editor, once it is there. */
  body: Editor | null;
  setBody: (editor: Editor | null) => void;
  /** The part that had the caret last: `Undo` and `Redo` of the toolbar mean it. */
  lastEditor: RefObject<Editor | null>;
  pictures: PictureDesk;
}

const Room = createContext<DeskRoom | null>(null);

/** Everything that the parts of the desk share beside the document itself. */
export function DeskRoomProvider({
  children,
  ...props
}: Omit<DeskProps, 'at' | 'history' | 'difference'> & { children: ReactNode }) {
  const [body, setBody] = useState<Editor | null>(null);
  const lastEditor = useRef<Editor | null>(null);
  const [pictures] = useState(makePictureDesk);
  const { facts, me, back, sections, desks, take, languages, taken, indicators, mayAdd, actions } =
    props;
  const room = useMemo(
    () => ({
      facts,
      me,
      back,
      sections,
      desks,
      take,
      languages,
      taken,
      indicators,
      mayAdd,
      actions,
      body,
      setBody,
      lastEditor,
      pictures,
      story: storyOnDesk(facts, back),
      zone: { id: facts.timeZone, name: cityOf(facts.timeZone) },
    }),
    [
      facts,
      me,
      back,
      sections,
      desks,
      take,
      languages,
      taken,
      indicators,
      mayAdd,
      actions,
      body,
      pictures,
    ],
  );
  const mayPicture = facts.mayEdit || facts.parts.includes('pictures');
  useEffect(() => pictures.allow(mayPicture), [pictures, mayPicture]);
  return <Room value={room}>{children}</Room>;
}

export function useDesk(): DeskRoom {
  const room = useContext(Room);
  if (!room) throw new Error('A part of the desk stands outside the desk.');
  return room;
}
