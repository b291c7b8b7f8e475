import type { EventRule } from '../events/event-rule.ts';

/** What happens to stories. The steps with a label stand in the filter in this order. */
export const storyEvents = {
  'story.started': { sentence: 'began', mail: null, label: null },
  'story.submitted': {
    sentence: 'submitted * for review',
    mail: { subject: 'For review', recipients: ['named'] },
    label: 'Submitted',
    quoted: ['desk', 'lists'],
  },
  'story.withdrawn': { sentence: 'withdrew * from review', mail: null, label: null },
  'story.changes_requested': {
    sentence: 'requested changes to',
    mail: { subject: 'Changes requested', recipients: ['writers'] },
    label: null,
    quoted: ['desk', 'lists'],
  },
  'story.approved': {
    sentence: 'approved',
    mail: { subject: 'Approved', recipients: ['writers'] },
    label: 'Approved',
  },
  'story.approved_own': {
    sentence: 'approved *, their own text, by emergency right',
    mail: { subject: 'Approved by its own writer', recipients: ['writers', 'chief_editor'] },
    label: 'Approved, own text',
  },
  'story.approval_voided': { sentence: 'changed approved words of', mail: null, label: null },
  // Mailed only where a publication released what was held.
  'story.published': {
    sentence: 'published',
    mail: { subject: 'Published from Held', recipients: ['writers', 'chief_editor'] },
    label: 'Published',
  },
  'story.republished': {
    sentence: 'published * again',
    details: {
      by: 'change',
      sentences: {
        update: 'updated',
        correction: 'corrected',
        clarification: 'clarified',
        minor: 'made a minor fix in',
      },
      unnamed: { minor: 'made a minor fix' },
    },
    mail: { subject: 'Published from Held', recipients: ['writers', 'chief_editor'] },
    label: 'Published again',
  },
  'story.scheduled': {
    sentence: 'scheduled',
    details: {
      by: 'change',
      sentences: {
        update: 'scheduled an update of',
        correction: 'scheduled a correction of',
        clarification: 'scheduled a clarification of',
        minor: 'scheduled a minor fix of',
      },
    },
    mail: null,
    label: null,
  },
  'story.rescheduled': { sentence: 'moved the time of', mail: null, label: null },
  'story.descheduled': { sentence: 'took * out of the schedule', mail: null, label: null },
  'story.appeared': { sentence: 'let readers see * at its time', mail: null, label: null },
  'story.clock_set_back': {
    sentence: 'put * back to wait for its time: the clock was set back',
    mail: null,
    label: null,
  },
  'story.update_opened': { sentence: 'opened a working copy of', mail: null, label: null },
  'story.working_copy_discarded': {
    sentence: 'discarded the working copy of',
    mail: null,
    label: null,
  },
  'story.held': {
    sentence: 'held',
    mail: { subject: 'Held', recipients: ['writers', 'chief_editor'] },
    label: 'Held',
    quoted: ['desk', 'lists'],
  },
  'story.released': {
    sentence: 'released',
    mail: { subject: 'Released', recipients: ['writers', 'chief_editor'] },
    label: null,
  },
  'story.unpublished': {
    sentence: 'unpublished',
    mail: null,
    label: 'Unpublished',
    quoted: ['desk'],
  },
  'story.restored': { sentence: 'restored', mail: null, label: null },
  'story.killed': {
    sentence: 'killed',
    mail: { subject: 'Killed', recipients: ['writers', 'chief_editor'] },
    label: 'Killed',
    quoted: ['desk'],
  },
  'story.embargo_set': { sentence: 'set the embargo of', mail: null, label: null },
  'story.embargo_broken': {
    sentence: 'broke the embargo of',
    mail: { subject: 'Embargo broken', recipients: ['writers', 'chief_editor'] },
    label: 'Embargo broken',
  },
  'story.spiked': { sentence: 'spiked', mail: null, label: null, quoted: ['desk'] },
  'story.unspiked': { sentence: 'took * from the spike', mail: null, label: null },
  'story.deleted': { sentence: 'deleted the empty draft', mail: null, label: null },
  'story.purge_near': {
    sentence: 'will delete * for good in three days, as it is spiked',
    mail: { subject: 'Spiked, and deleted in three days', recipients: ['writers'] },
    label: null,
  },
  'story.purged': { sentence: 'deleted the spiked story for good:', mail: null, label: null },
  'story.moved_desk': {
    sentence: 'sent * to another desk',
    mail: { subject: 'Sent to *', recipients: ['named', 'writers'] },
    label: null,
  },
  'story.legal': {
    sentence: 'set the legal gate of',
    details: {
      by: 'to',
      sentences: {
        required: 'asked Legal to read',
        cleared: 'cleared * for Legal',
        blocked: 'blocked * for Legal',
        none: 'took the legal reading off',
      },
    },
    mail: {
      byTo: {
        required: { subject: 'For legal', recipients: ['legal'] },
        cleared: { subject: 'Cleared by legal', recipients: ['writers'] },
        blocked: { subject: 'Blocked by legal', recipients: ['writers'] },
        none: { subject: 'No legal reading', recipients: ['writers'] },
      },
    },
    label: null,
    hidesFromTo: true,
    quoted: ['desk', 'lists'],
  },
  'story.clearance_voided': {
    sentence: 'changed cleared words of',
    mail: {
      subject: 'For legal again, the cleared text was changed',
      recipients: ['legal', 'writers'],
    },
    label: null,
    hidesFromTo: true,
    quoted: ['desk'],
  },
  'story.mended': {
    sentence: 'mended words of * while reviewing it',
    mail: { subject: 'Mended in review', recipients: ['writers'] },
    label: null,
    quoted: ['desk'],
  },
  'story.version_restored': { sentence: 'brought back a version of', mail: null, label: null },
  'story.submission_taken_back': {
    sentence: 'took back the submission of',
    mail: null,
    label: null,
  },
  'story.approval_taken_back': { sentence: 'took back the approval of', mail: null, label: null },
  'story.request_taken_back': {
    sentence: 'took back the request for changes to',
    mail: null,
    label: null,
  },
  'story.discard_taken_back': {
    sentence: 'took back the discarding of the working copy of',
    mail: null,
    label: null,
  },
  'story.spike_taken_back': { sentence: 'took back the spike of', mail: null, label: null },
} as const satisfies Readonly<Record<`story.${string}`, EventRule>>;
