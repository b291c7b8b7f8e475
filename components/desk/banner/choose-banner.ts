import { shortTime } from '#lib/times.ts';
import type { DeskStory } from '#lib/newsroom/stories/desk-story.ts';
import type { Shut } from '../document/server-words.ts';
import type { SavedState } from '../document/saved-state.ts';

export interface Refusal { field: string; sentence: string }

export interface Banner {
  kind: 'stop' | 'heed' | 'wait' | 'plain';
  strong: string;
  more?: string;
  /** Field that it leads to. */
  field?: string;
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
  if (shut.why === 'refused') return saved === 'saved' ? null : { kind: 'stop', strong: shut.sentence, more: 'It is kept on this device. Undo it, or try again.', retry: true };
  return { kind: 'stop', strong: shut.sentence, more: 'The text stays here to read. What was not sent yet is kept on this device.' };
}

function refusedBanner({ refused }: Situation): Banner | null {
  const [first, ...rest] = refused;
  if (!first) return null;
  const others = rest.length > 0 ? `${rest.length} more ${rest.length === 1 ? 'part is' : 'parts are'} listed in Checks.` : '';
  return { kind: 'stop', strong: first.sentence, ...(others && { more: others }), field: first.field };
}

function offlineBanner({ saved, offlineSince, facts, at }: Situation): Banner | null {
  if (saved !== 'offline' && saved !== 'unkept') return null;
  const since = offlineSince ? ` since ${shortTime(offlineSince, facts.timeZone, at)}` : '';
  const more = saved === 'offline'
    ? 'Write on. What you write is kept on this device and merged when the connection is back, also after a reload.'
    : 'This browser cannot keep your text. Leave this window open until the connection is back.';
  return { kind: saved === 'offline' ? 'heed' : 'stop', strong: `No connection${since}.`, more, retry: true };
}

function returnedBanner({ facts, at }: Situation): Banner | null {
  const said = facts.said['changes_requested'];
  if (facts.deskState !== 'changes_requested' || !said) return null;
  return { kind: 'heed', strong: `${said.by ?? 'An editor'} requests changes, ${shortTime(said.at, facts.timeZone, at)}.`, ...(said.reason && { more: `“${said.reason}”` }) };
}

function approvalBanner({ facts, at }: Situation): Banner | null {
  const { approval, deskState, timeZone } = facts;
  // A held or killed story has its alarm; one message at a time.
  if (!approval || facts.readers === 'held' || facts.readers === 'killed') return null;
  if (approval.voidedAt && (deskState === 'in_review' || deskState === 'draft')) {
    const who = approval.voidedBy ? `${approval.voidedBy} changed the text` : 'the text changed';
    return { kind: 'heed', strong: `The approval of ${shortTime(approval.at, timeZone, at)} is void: ${who} at ${shortTime(approval.voidedAt, timeZone, at)}.`, more: 'History shows what changed, word by word.' };
  }
  if (deskState !== 'approved' || approval.voidedAt || facts.scheduled || (facts.readers === 'live' && !facts.updating)) return null;
  return { kind: 'plain', strong: `Approved by ${approval.by} at ${shortTime(approval.at, timeZone, at)}: exactly this text, version ${approval.number}.`, more: 'If anyone changes a word, the approval is void.' };
}

/** Why nobody can approve it: Legal has to read it, or has stopped it. */
function legalBanner({ facts, at }: Situation): Banner | null {
  const { legal, said, timeZone } = facts;
  const [asked, voided] = [said['legal'], said['clearance_voided']];
  const because = asked?.reason ? `“${asked.reason}”` : '';
  if (legal === 'blocked') return { kind: 'stop', strong: `Blocked by ${asked?.by ?? 'Legal'}${asked ? `, ${shortTime(asked.at, timeZone, at)}` : ''}. It cannot be approved.`, ...(because && { more: because }) };
  if (legal !== 'required') return null;
  if (voided && (!asked || voided.at > asked.at)) {
    return { kind: 'heed', strong: `The legal clearance is void: ${voided.by ?? 'somebody'} changed the text at ${shortTime(voided.at, timeZone, at)}.`, more: 'Legal reads it again before anybody can approve it.' };
  }
  return { kind: 'wait', strong: 'Waits for Legal. It cannot be approved before they clear it.', more: [asked?.by && `${asked.by} asked.`, because].filter(Boolean).join(' ') };
}

function ownHandBanner({ facts }: Situation): Banner | null {
  if (facts.deskState !== 'in_review' || !facts.own || !facts.allowed.includes('request_changes')) return null;
  const can = facts.others.length > 0 ? `${new Intl.ListFormat('en', { type: 'disjunction' }).format(facts.others)} can.` : 'Nobody else on this desk can yet.';
  return { kind: 'plain', strong: 'You had a hand in this text, so another editor approves it.', more: can };
}

function readingBanner({ facts }: Situation): Banner | null {
  const closed = facts.scheduled || facts.status === 'killed' || facts.status === 'spiked';
  return facts.mayEdit || closed ? null : { kind: 'plain', strong: 'You are reading along.', more: `Text appears as it is written; the ${facts.desk} desk writes here.` };
}

const BY_GRAVITY = [shutBanner, refusedBanner, offlineBanner, returnedBanner, legalBanner, approvalBanner, ownHandBanner, readingBanner];

/** One banner at a time: the gravest thing that there is to say. Held, embargo and working copy stand in the readers' strip. */
export function chooseBanner(situation: Situation): Banner | null {
  for (const banner of BY_GRAVITY) {
    const found = banner(situation);
    if (found) return found;
  }
  return null;
}
