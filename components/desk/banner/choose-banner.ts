import { MOST_WORDS, type Weight } from '#lib/story/mend/limits.ts';
import { sayParts } from '#lib/newsroom/collaboration/protocol/part-words.ts';
import { EDITED_BY_YOU } from '#lib/newsroom/stories/actions/approve/approve.ts';
import { purgedAt } from '#lib/newsroom/stories/purge/retention.ts';
import { quoted } from '#lib/quoted.ts';
import { shortTime } from '#lib/time/times.ts';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { Shut } from '../document/connection/server-words.ts';
import type { SavedState } from '../../newsroom/ledger/questions.ts';

export interface Refusal {
  field: string;
  sentence: string;
}

export interface Banner {
  kind: 'stop' | 'heed' | 'wait' | 'plain';
  strong: string;
  more?: string;
  /** Field that it leads to. */
  field?: string;
  /** A way to load the page anew. */
  reload?: true;
  /** A way to try the connection at once. */
  retry?: true;
}

export interface Situation {
  facts: DeskStory;
  saved: SavedState;
  /** Since when there has been no connection. */
  offlineSince: Date | null;
  /** Why the server shut the document for this window. */
  shut: Shut | null;
  refused: readonly Refusal[];
  at: Date;
}

function shutBanner({ shut, saved }: Situation): Banner | null {
  if (!shut || shut.why === 'signed-out' || shut.why === 'may-write') return null;
  if (shut.why === 'reload')
    return {
      kind: 'heed',
      strong: shut.sentence,
      more: 'Reload this window to write on. What you wrote is kept on this device.',
      reload: true,
    };
  if (shut.why === 'unavailable')
    return saved === 'saved'
      ? null
      : {
          kind: 'stop',
          strong: shut.sentence,
          more: 'Write on. What you write is kept on this device, and sent as soon as the newsroom takes it.',
          retry: true,
        };
  if (shut.why === 'refused')
    return saved === 'saved'
      ? null
      : {
          kind: 'stop',
          strong: shut.sentence,
          more: 'It is kept on this device. Undo it, or try again.',
          retry: true,
        };
  return {
    kind: 'stop',
    strong: shut.sentence,
    more: 'The text stays here to read. What was not sent yet is kept on this device.',
  };
}

function refusedBanner({ refused }: Situation): Banner | null {
  const [first, ...rest] = refused;
  if (!first) return null;
  const others =
    rest.length > 0
      ? `${rest.length} more ${rest.length === 1 ? 'part is' : 'parts are'} listed in Checks.`
      : '';
  return {
    kind: 'stop',
    strong: first.sentence,
    ...(others && { more: others }),
    field: first.field,
  };
}

function offlineBanner({ saved, offlineSince, facts, at }: Situation): Banner | null {
  if (saved !== 'offline' && saved !== 'unkept') return null;
  const since = offlineSince ? ` since ${shortTime(offlineSince, facts.timeZone, at)}` : '';
  const more =
    saved === 'offline'
      ? 'Write on. What you write is kept on this device and merged when the connection is back, also after a reload.'
      : 'This browser cannot keep your text. Leave this window open until the connection is back.';
  return {
    kind: saved === 'offline' ? 'heed' : 'stop',
    strong: `No connection${since}.`,
    more,
    retry: true,
  };
}

/** A spiked story, until it is deleted for good. */
function spikedBanner({ facts, at }: Situation): Banner | null {
  const { status, spikedAt, said, timeZone } = facts;
  if (status !== 'spiked' || !spikedAt) return null;
  const spiked = said['spiked'];
  const why = spiked?.reason ? ` ${quoted(spiked.reason)}` : '';
  return {
    kind: 'heed',
    strong:
      `Spiked${spiked?.by ? ` by ${spiked.by}` : ''}. It is deleted for good ` +
      `${shortTime(purgedAt(spikedAt), timeZone, at)}.`,
    more: `Until then Restore brings it back to where it was.${why}`,
  };
}

function returnedBanner({ facts, at }: Situation): Banner | null {
  const said = facts.said['changes_requested'];
  if (facts.deskState !== 'changes_requested' || !said) return null;
  return {
    kind: 'heed',
    strong: `${said.by ?? 'An editor'} requests changes, ${shortTime(said.at, facts.timeZone, at)}.`,
    ...(said.reason && { more: quoted(said.reason) }),
  };
}

function approvalBanner({ facts, at }: Situation): Banner | null {
  const { approval, deskState, timeZone } = facts;
  // A held or killed story has its alarm; one message at a time.
  if (!approval || facts.readers === 'held' || facts.readers === 'killed') return null;
  if (approval.voidedAt && (deskState === 'in_review' || deskState === 'draft')) {
    const who = approval.voidedBy ? `${approval.voidedBy} changed the text` : 'the text changed';
    return {
      kind: 'heed',
      strong:
        `The approval of ${shortTime(approval.at, timeZone, at)} is void: ${who} at ` +
        `${shortTime(approval.voidedAt, timeZone, at)}.`,
      more: 'History shows what changed, word by word.',
    };
  }
  if (
    deskState !== 'approved' ||
    approval.voidedAt ||
    facts.scheduled ||
    (facts.readers === 'live' && !facts.updating)
  )
    return null;
  return {
    kind: 'plain',
    strong:
      `Approved by ${approval.by} at ${shortTime(approval.at, timeZone, at)}: exactly this ` +
      `text, version ${approval.number}.`,
    more: 'If anyone changes a word, the approval is void.',
  };
}

/** Why nobody can approve it: Legal has to read it, or has stopped it. */
function legalBanner({ facts, at }: Situation): Banner | null {
  const { legal, said, timeZone } = facts;
  const [asked, voided] = [said['legal'], said['clearance_voided']];
  const because = asked?.reason ? quoted(asked.reason) : '';
  if (legal === 'blocked')
    return {
      kind: 'stop',
      strong:
        `Blocked by ${asked?.by ?? 'Legal'}` +
        `${asked ? `, ${shortTime(asked.at, timeZone, at)}` : ''}. It cannot be approved.`,
      ...(because && { more: because }),
    };
  if (legal !== 'required') return null;
  if (voided && (!asked || voided.at > asked.at)) {
    return {
      kind: 'heed',
      strong:
        `The legal clearance is void: ${voided.by ?? 'somebody'} changed the text at ` +
        `${shortTime(voided.at, timeZone, at)}.`,
      more: 'Legal reads it again before anybody can approve it.',
    };
  }
  return {
    kind: 'wait',
    strong:
      facts.deskState === 'approved'
        ? 'Waits for Legal. It cannot be published before they clear it.'
        : 'Waits for Legal. It cannot be approved before they clear it.',
    more: [asked?.by && `${asked.by} asked.`, because].filter(Boolean).join(' '),
  };
}

const WEIGHTS: Record<Weight, string> = {
  headline: 'the headline',
  dateline: 'the dateline',
  structure: 'paragraphs, links or pictures',
  sentence: 'a whole sentence',
  quotation: 'words in quotation marks',
  number: 'a number',
  date: 'a date or time',
  name: 'what may be a name',
  negation: 'a negation',
  claim: 'how certain or how much something is',
  long: `more than ${MOST_WORDS} words`,
};

/** What a second reader mended, and whether they may still approve it. */
function mendBanner({ facts }: Situation): Banner | null {
  const { mending, deskState } = facts;
  if (deskState !== 'in_review' || !mending) return null;
  if (mending.isSmall)
    return {
      kind: 'plain',
      strong: `You mended ${mending.words} of ${MOST_WORDS} words.`,
      more: 'You can still approve the text; its author is shown what you changed.',
    };
  const can =
    facts.others.length > 0
      ? `${new Intl.ListFormat('en', { type: 'disjunction' }).format(facts.others)} can.`
      : 'Nobody else on this desk can yet.';
  return {
    kind: 'heed',
    strong: `You changed ${WEIGHTS[mending.weight]}, so another editor approves it.`,
    more: `${can} Undo it, and it is yours to approve again.`,
  };
}

/** What a second reader mended in a text of one's own. */
function mendedBanner({ facts, at }: Situation): Banner | null {
  const mended = facts.said['mended'];
  const submitted = facts.said['submitted'];
  if (!mended || !facts.own || (submitted && submitted.at > mended.at)) return null;
  return {
    kind: 'plain',
    strong:
      `${mended.by ?? 'An editor'} mended your text while reviewing it, ` +
      `${shortTime(mended.at, facts.timeZone, at)}.`,
    more: mended.reason,
  };
}

function ownHandBanner({ facts }: Situation): Banner | null {
  if (facts.deskState !== 'in_review' || !facts.own || !facts.allowed.includes('request_changes'))
    return null;
  const can =
    facts.others.length > 0
      ? `${new Intl.ListFormat('en', { type: 'disjunction' }).format(facts.others)} can.`
      : 'Nobody else on this desk can yet.';
  return { kind: 'plain', strong: EDITED_BY_YOU, more: can };
}

function readingBanner({ facts }: Situation): Banner | null {
  const closed = facts.scheduled || facts.status === 'killed' || facts.status === 'spiked';
  if (facts.parts.length > 0)
    return {
      kind: 'plain',
      strong: `You change ${sayParts(facts.parts)} here.`,
      more: `Everything else is shown as the ${facts.desk} desk writes it.`,
    };
  return facts.mayEdit || closed
    ? null
    : {
        kind: 'plain',
        strong: 'You are reading along.',
        more: `Text appears as it is written; the ${facts.desk} desk writes here.`,
      };
}

const BY_GRAVITY = [
  shutBanner,
  refusedBanner,
  offlineBanner,
  spikedBanner,
  returnedBanner,
  legalBanner,
  mendBanner,
  mendedBanner,
  approvalBanner,
  ownHandBanner,
  readingBanner,
];

/**
 * One banner at a time: the gravest thing that there is to say. Held, embargo and working copy
 * stand in the readers' banner.
 */
export function chooseBanner(situation: Situation): Banner | null {
  for (const banner of BY_GRAVITY) {
    const found = banner(situation);
    if (found) return found;
  }
  return null;
}
