import { reasonField } from '../fields.ts';
import { says } from '../guards.ts';
import { AHEAD, OUT } from '../states.ts';
import type { Guard, StoryMove } from '../story-action.ts';

const withoutNotice: Guard = (_, { publicNotice }) =>
  says(
    publicNotice?.trim() ? null : 'Readers need one sentence: what is withdrawn and why.',
    'publicNotice',
  );

/**
 * Withdraws a story for good. Everything of it goes from every public surface; the notice stays
 * under its address and guid. Asks for two sentences and looks at nothing else, so that no fault of
 * the story can delay it.
 */
export const kill = {
  word: 'Kill',
  permission: 'story.kill',
  from: { readers: [...OUT, ...AHEAD] },
  guards: [withoutNotice],
  change: (_, { at, killKind, publicNotice }) => ({
    killedAt: at,
    killKind: killKind ?? 'kill',
    publicNotice: publicNotice ?? '',
    heldAt: null,
    unpublishedAt: null,
    embargoUntil: null,
    nextEditionId: null,
    publishAt: null,
  }),
  isSeen: true,
  fields: {
    reason: reasonField('For the newsroom and the log.'),
    publicNotice: {
      kind: 'sentence',
      label: 'Public notice',
      max: 1_000,
      due: 'Public notice: readers need one sentence: what is withdrawn and why.',
      hint: 'One sentence for readers: what is withdrawn and why.',
    },
    killKind: { kind: 'killKind' },
  },
  events: ['story.killed'],
  mail: true,
  done: 'Killed. Readers see the notice only.',
  button: {
    at: 'readers',
    isUrgent: true,
    dialog: {
      look: 'stop',
      meaning: {
        bold: 'For good.',
        rest: 'Text, pictures and every version leave all public places at once. The address shows your notice.',
      },
    },
  },
} as const satisfies StoryMove;
