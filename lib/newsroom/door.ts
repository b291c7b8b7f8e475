/**
 * The one door between the wings: the only file of the newsroom that knows the publication's
 * tables, to write and to read. Everything that readers come to see goes through here, in the
 * transaction of the command that decided it.
 */
export {
  cancelEdition,
  editionAt,
  editionHash,
  moveEdition,
  updatedAtOf,
  writeEdition,
  type NewEdition,
} from '#lib/publication/write/write-edition.ts';
export { setWithdrawal } from '#lib/publication/write/withdraw.ts';
export { hasPublished } from '#lib/publication/write/invalidate-tags.ts';
export { untilTakenIn } from '#lib/publication/freshness/taken-in.ts';
export {
  mergeSubjects,
  mirrorOrganisation,
  mirrorSubject,
  type MirroredSubject,
} from '#lib/publication/write/mirror-subjects.ts';
export {
  editionsSeenAfter,
  showsDemo,
  shownEdition,
  slugsOfOthers,
  subjectSlugsOfOthers,
  visibleFromOf,
} from '#lib/publication/write/read-for-newsroom.ts';
export { EditionContent, type EditionPicture } from '#lib/publication/edition.ts';
