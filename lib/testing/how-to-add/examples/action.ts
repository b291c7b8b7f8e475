import type { Example } from '../example.ts';

const declaration = `import { reasonField } from '../fields.ts';
import type { StoryMove } from '../story-action.ts';

/** Takes an approval back, so that the text can be written on. */
export const recall = {
  word: 'Recall',
  permission: 'story.approve',
  from: { desk: ['approved'], readers: ['never'] },
  change: () => ({ deskState: 'draft', approvalId: null, submittedAt: null }),
  endsMends: true,
  fields: { reason: reasonField('For its author and the log.') },
  events: ['story.recalled'],
  done: 'Recalled. It is a draft again.',
  button: {
    at: 'bar',
    isQuiet: true,
    dialog: {
      look: 'heed',
      meaning: { bold: 'A draft again.', rest: 'Readers never had it. It needs a new approval.' },
    },
  },
} as const satisfies StoryMove;
`;

const command = `import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';

/** Says in the log whose submission it was. */
export const recallStory = storyCommand('recall', async ({ tx, subject, input: { reason } }) => {
  const payload = { submittedBy: subject.story.submittedBy };
  const { event } = await moveStory(tx, subject, 'recall', { reason, payload });
  return { events: [event], value: {} };
});
`;

const fields = `'use client';
import type { Failure } from '#lib/errors.ts';
import { MeantAndAsked } from './asked-fields.tsx';
import type { ActionStory } from '../offer.ts';

/** Names the text that loses its approval. */
export const RecallFields = (props: {
  action: 'recall';
  story: ActionStory;
  failure: Failure | null;
}) => (
  <>
    <p>{props.story.content.headline}</p>
    <MeantAndAsked {...props} />
  </>
);
`;

const folder = 'lib/newsroom/stories/actions';
const dialog = 'components/newsroom/story-actions/dialog';

export const action: Example = {
  line: 'action',
  names: { action: 'recall', command: 'recall-story' },
  create: {
    [`${folder}/recall/recall.ts`]: declaration,
    [`${folder}/recall/recall-story.ts`]: command,
    [`${dialog}/recall-fields.tsx`]: fields,
  },
  insert: [
    {
      path: `${folder}/actions.ts`,
      after: `import { publish } from './publish/publish.ts';\n`,
      text: `import { recall } from './recall/recall.ts';\n`,
    },
    { path: `${folder}/actions.ts`, after: `  withdraw,\n`, text: `  recall,\n` },
    {
      path: `${folder}/commands.ts`,
      after: `import { publishStory } from './publish/publish-story.ts';\n`,
      text: `import { recallStory } from './recall/recall-story.ts';\n`,
    },
    {
      path: `${folder}/commands.ts`,
      after: `  withdraw: moveOnly('withdraw'),\n`,
      text: `  recall: recallStory,\n`,
    },
    {
      path: 'lib/newsroom/stories/events.ts',
      before: `  'story.approval_voided':`,
      text: `  'story.recalled': { sentence: 'recalled', mail: null, label: null },\n`,
    },
    {
      path: 'lib/newsroom/stories/workflow.test.ts',
      after: `  withdraw: ['inReview'],\n`,
      text: `  recall: ['approved'],\n`,
    },
    {
      path: `${dialog}/action-dialog.tsx`,
      before: `import { openChecks } from '../required.ts';`,
      text: `import { RecallFields } from './recall-fields.tsx';\n`,
    },
    {
      path: `${dialog}/action-dialog.tsx`,
      after: `  discard: DiscardFields,\n`,
      text: `  recall: (props) => <RecallFields {...props} action="recall" />,\n`,
    },
  ],
};
