import { isDeepStrictEqual } from 'node:util';
import type * as Y from 'yjs';
import type { Transaction } from '#db/queryable.ts';
import { readFlatBody } from '#lib/document/flat/body.ts';
import { setText } from '#lib/document/flat/set-text.ts';
import { turnFlatBodyInto } from '#lib/document/flat/turn-into.ts';
import type { Actor } from '../actor.ts';
import type { StoryContent } from '../stories/content.ts';
import { lockSettled } from '../stories/settle.ts';
import { changesOf } from './apply.ts';
import {
  CHOSEN_DETAILS, detailsOf, detailTextOf, indicatorsOf, leadPhotoOf, lineOf, LINES, listOf, LISTS, photoWordsOf, reasonOf, WRITTEN_DETAILS,
} from './layout.ts';
import { project } from './project.ts';
import { readList } from './read-parts.ts';
import { recordContent } from './record.ts';
import { rowOf } from './seed.ts';
import { readStored } from './stored.ts';
import { appendRow } from './tell.ts';

function setArray<Entry>(array: Y.Array<Entry>, entries: Entry[]): void {
  array.delete(0, array.length);
  array.push(entries);
}

function setPhoto(doc: Y.Doc, photo: StoryContent['leadPhoto']): void {
  const mediaId = photo?.mediaId ?? '';
  if ((leadPhotoOf(doc).get('mediaId') ?? '') !== mediaId) leadPhotoOf(doc).set('mediaId', mediaId);
  for (const words of ['alt', 'caption', 'credit'] as const) setText(photoWordsOf(doc, words), photo?.[words] ?? '');
}

const chosenOf = ({ reason: _, ...chosen }: StoryContent['indicators'][number]) => chosen;

function setIndicators(doc: Y.Doc, uses: StoryContent['indicators']): void {
  const rows = indicatorsOf(doc);
  const stands = (rows.toJSON() as StoryContent['indicators']).map(chosenOf);
  if (!isDeepStrictEqual(stands, uses.map(chosenOf))) setArray(rows, uses.map(rowOf));
  for (const { id, reason } of uses) setText(reasonOf(doc, id), reason);
}

/** Turns a document into the given content with as few changes as there are: what is equal stays, and carets in it too. */
function turnInto(doc: Y.Doc, content: StoryContent): void {
  for (const line of LINES) setText(lineOf(doc, line), content[line]);
  if (!isDeepStrictEqual(readFlatBody(doc), content.body)) turnFlatBodyInto(doc, content.body);
  for (const detail of WRITTEN_DETAILS) setText(detailTextOf(doc, detail), content[detail]);
  for (const detail of CHOSEN_DETAILS) if (!isDeepStrictEqual(detailsOf(doc).get(detail), content[detail])) detailsOf(doc).set(detail, content[detail]);
  for (const list of LISTS) if (!isDeepStrictEqual(readList(doc, list), content[list])) setArray(listOf(doc, list), content[list]);
  setIndicators(doc, content.indicators);
  setPhoto(doc, content.leadPhoto);
}

/**
 * Turns the shared document of a story into the given content, as one ordinary update: open desks see it happen, and can
 * undo nothing of it but by restoring. Refreshes the working copy in the same transaction; open desks are told at its commit.
 * Nobody's own words come in by it, so it makes no author. The internal note stays as it is.
 */
export async function replaceContent(tx: Transaction, storyId: string, content: StoryContent, actor: Pick<Actor, 'staffId'>): Promise<void> {
  const subject = await lockSettled(tx, storyId);
  if (!subject) throw new Error(`There is no story ${storyId} to replace the content of`);
  const { doc } = await readStored(tx, storyId);
  const update = changesOf(doc, () => doc.transact(() => turnInto(doc, content)));
  if (!update) return;
  await appendRow(tx, storyId, update, actor.staffId, '');
  await recordContent(tx, subject, project(doc, subject.copy), { staffId: actor.staffId, at: subject.at, hand: false });
}
