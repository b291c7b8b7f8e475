import { STATUS_WORDS } from '../stories/facts.ts';

/** What each kind of event says between who and what; a star stands for what, else it comes last. */
const WORDS: Record<string, string> = {
  'story.started': 'began', 'story.submitted': 'submitted * for review', 'story.withdrawn': 'withdrew * from review', 'story.changes_requested': 'requested changes to',
  'story.approved': 'approved', 'story.approved_own': 'approved *, their own text, by emergency right', 'story.approval_voided': 'changed approved words of',
  'story.published': 'published', 'story.republished': 'published * again', 'story.republished.update': 'updated', 'story.republished.correction': 'corrected', 'story.republished.clarification': 'clarified',
  'story.republished.minor': 'made a minor fix in', 'story.scheduled.update': 'scheduled an update of', 'story.scheduled.correction': 'scheduled a correction of',
  'story.scheduled.clarification': 'scheduled a clarification of', 'story.scheduled.minor': 'scheduled a minor fix of', 'story.scheduled': 'scheduled', 'story.rescheduled': 'moved the time of',
  'story.descheduled': 'took * out of the schedule', 'story.appeared': 'let readers see * at its time', 'story.clock_set_back': 'put * back to wait for its time: the clock was set back', 'story.embargo_set': 'set the embargo of', 'story.embargo_broken': 'broke the embargo of',
  'story.update_opened': 'opened a working copy of', 'story.working_copy_discarded': 'discarded the working copy of', 'story.held': 'held', 'story.released': 'released',
  'story.unpublished': 'unpublished', 'story.restored': 'restored', 'story.killed': 'killed', 'story.spiked': 'spiked', 'story.deleted': 'deleted the empty draft', 'story.purged': 'deleted the spiked story for good:', 'story.purge_near': 'will delete * for good in three days, as it is spiked',
  'story.unspiked': 'took * from the spike',
  'story.moved_desk': 'sent * to another desk', 'story.legal': 'set the legal gate of', 'story.legal.required': 'asked Legal to read', 'story.legal.cleared': 'cleared * for Legal', 'story.legal.blocked': 'blocked * for Legal',
  'story.legal.none': 'took the legal reading off', 'story.clearance_voided': 'changed cleared words of', 'story.mended': 'mended words of * while reviewing it', 'story.version_restored': 'brought back a version of',
  'story.submission_taken_back': 'took back the submission of', 'story.approval_taken_back': 'took back the approval of', 'story.request_taken_back': 'took back the request for changes to',
  'story.discard_taken_back': 'took back the discarding of the working copy of', 'story.spike_taken_back': 'took back the spike of',
  'tag.created': 'made the tag', 'tag.renamed': 'renamed the tag', 'tag.readdressed': 'changed the address of the tag', 'tag.moved': 'moved the tag',
  'tag.described': 'described the tag', 'tag.merged': 'merged a tag into',
  'indicator.added': 'added the indicator', 'indicator.renamed': 'renamed the indicator', 'indicator.moved': 'moved the indicator', 'indicator.described': 'described the indicator',
  'indicator.retired': 'retired the indicator', 'indicator.returned': 'brought back the indicator',
  'agency.added': 'added the agency', 'agency.changed': 'changed the agency', 'agency.retired': 'retired the agency', 'agency.returned': 'brought back the agency',
  'contributor.added': 'added the byline', 'contributor.changed': 'changed the byline',
  'section.added': 'added the section', 'section.changed': 'changed the section', 'section.moved': 'moved the section',
  'desk.added': 'added the desk', 'desk.renamed': 'renamed the desk', 'desk.moved': 'moved the desk', 'desk.mends_set': 'set whether editors mend while they review on',
  'staff.created': 'made an account for', 'staff.roles_changed': 'changed the roles of', 'staff.renamed': 'renamed', 'staff.email_changed': 'changed the email of',
  'staff.deactivated': 'deactivated', 'staff.reactivated': 'let * back in', 'staff.password_reset': 'reset the password of',
  'house.changed': 'changed the setting', 'house.check_set': 'set how much a text needs:', 'media.uploaded': 'brought the picture',
};

const FAMILIES = {
  story: 'Stories', tag: 'Tags', indicator: 'Indicators', agency: 'Agencies', contributor: 'Bylines', section: 'Sections', desk: 'Desks', staff: 'Staff', house: 'Settings', media: 'Pictures',
} as const;

/** What of an event decides its words beside its kind. */
type Spoken = { kind: string; detail?: string | null };

/** The words before and after what an event is about. A kind that has none yet says its own name, so that nothing is hidden. */
export function eventWords({ kind, detail }: Spoken): [before: string, after: string] {
  const words = WORDS[`${kind}.${detail}`] ?? WORDS[kind] ?? kind.replace(/^\w+\./, '').replaceAll('_', ' ');
  const [before = '', after = ''] = words.split('*');
  return [before.trim(), after.trim()];
}

const statuses: Record<string, string> = STATUS_WORDS;

/** `In review → Approved`; '' where nothing moved. */
export function fromTo({ kind, from, to }: { kind?: string; from: string | null; to: string | null }): string {
  if (from === to || kind === 'story.legal' || kind === 'story.clearance_voided') return '';
  return [from, to].filter((side) => side !== null && side !== '').map((side) => statuses[side ?? ''] ?? side).join(' → ');
}

/** An event of one story in its history, after the name of who did it: `submitted it for review (Draft → In review)`. */
export function sayEvent(event: Spoken & { from: string | null; to: string | null }): string {
  // In the story's own history it needs no naming.
  if (event.kind === 'story.republished' && event.detail === 'minor') return 'made a minor fix';
  const [before, after] = eventWords(event);
  const moved = fromTo(event);
  return [before, 'it', after, moved && `(${moved})`].filter(Boolean).join(' ').replace(/ it (,)/, ' it$1');
}

/** Families of kinds for the filter, `story` → Stories. */
export const eventFamilies = (): { value: string; label: string }[] => Object.entries(FAMILIES).map(([value, label]) => ({ value, label }));

/** The kinds of one family; empty for a word that names none. */
export const kindsOf = (family: string): string[] => Object.keys(WORDS).filter((kind) => kind.startsWith(`${family}.`) && kind.split('.').length === 2);

/** The steps of a story that are looked for by themselves. */
export const eventSteps = (): { value: string; label: string }[] =>
  [['story.submitted', 'Submitted'], ['story.approved', 'Approved'], ['story.approved_own', 'Approved, own text'], ['story.published', 'Published'], ['story.republished', 'Published again'],
    ['story.held', 'Held'], ['story.unpublished', 'Unpublished'], ['story.killed', 'Killed'], ['story.embargo_broken', 'Embargo broken']]
    .map(([value = '', label = '']) => ({ value, label }));
