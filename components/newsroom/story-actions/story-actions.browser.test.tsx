import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fail, ok, type Result } from '#lib/errors.ts';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { Outcome } from '#lib/newsroom/stories/actions/outcome.ts';
import type { StoryRequest } from '#lib/newsroom/stories/take-action.ts';
import { click, control, draw, focused, keys, sees } from '#lib/testing/browser/screen.tsx';
import { contentOf, deskStoryOf, NOON } from '#lib/testing/desk-stories.ts';
import { ledger } from '../ledger/ledger.ts';
import { BarActions } from './bar-actions.tsx';
import { ReadersBanner } from './readers-banner.tsx';
import { StoryActionsProvider } from './story-actions.tsx';

type Answer = (request: StoryRequest) => Promise<Result<Outcome>> | Result<Outcome>;
const OUT = {
  status: 'published',
  readers: 'live',
  deskState: 'approved',
  firstPublishedAt: NOON,
  publicHeadline: 'Ferries run',
} as const;

afterEach(() => {
  for (const { id } of ledger.entries()) ledger.drop(id);
});

/**
 * A story's bar and strip, with a newsroom that answers so; gives back what was asked of it and
 * what the screen was told.
 */
function open(facts: Partial<DeskStory>, answer: Answer = () => ok({})) {
  const asked: StoryRequest[] = [];
  const told: string[] = [];
  const drawn = (now: DeskStory) => (
    <StoryActionsProvider
      story={now}
      sha256={now.sha256}
      take={async (request) => {
        asked.push(request);
        return answer(request);
      }}
      difference={async () =>
        ok([
          {
            kind: 'text',
            field: 'Headline',
            segments: [
              { kind: 'removed', text: 'run' },
              { kind: 'added', text: 'stop' },
            ],
          },
        ])
      }
      onDone={(action) => told.push(`done ${action}`)}
      onTakenBack={() => told.push('taken back')}
      onSignedOut={() => told.push('signed out')}
      onGo={(field) => told.push(`go ${field}`)}
    >
      <ReadersBanner at={NOON} address="/stories/ferries-stop" />
      <BarActions />
    </StoryActionsProvider>
  );
  const { show } = draw(drawn(deskStoryOf(facts)));
  return { asked, told, become: (now: Partial<DeskStory>) => show(drawn(deskStoryOf(now))) };
}

/** A screen that has only just come does not act yet. */
const awake = (name: string) => expect.element(control(name)).not.toHaveAttribute('aria-disabled');

async function start(name: string) {
  await awake(name);
  await click(name);
}

/** Does what an open dialog is for. */
async function send(name: string) {
  await expect.element(page.getByRole('dialog', { name })).toBeVisible();
  await start(name);
}

describe('a dialog', () => {
  test.each<[word: string, first: string, facts: Partial<DeskStory>, says: string | RegExp]>([
    [
      'Hold',
      'Reason',
      { ...OUT, allowed: ['hold'] },
      /Readers see “This story is being checked”\. It leaves/,
    ],
    [
      'Hold',
      'Reason',
      { allowed: ['hold'], status: 'scheduled', readers: 'scheduled', publishAt: NOON },
      /Readers never had it/,
    ],
    [
      'Unpublish',
      'Reason',
      { ...OUT, allowed: ['unpublish'] },
      /answers that the story was withdrawn/,
    ],
    ['Kill', 'Reason', { ...OUT, allowed: ['kill'] }, /leave all public places at once/],
    [
      'Release',
      'Reason',
      { ...OUT, readers: 'held', heldAt: NOON, allowed: ['release'] },
      /Readers get back “Ferries run”/,
    ],
    ['Spike', 'Reason', { allowed: ['spike'] }, /It can be restored for 30 days/],
    [
      'Request changes',
      'Reason',
      { allowed: ['request_changes'] },
      /They see your reason above the text/,
    ],
    ['Break embargo', 'Reason', { allowed: ['break_embargo'] }, /goes out now/],
    ['Schedule', 'Date and time', { allowed: ['schedule'] }, /UTC time \(newsroom\)/],
    ['Restore', 'Restore', { allowed: ['unspike'], status: 'spiked' }, /It stands where it stood/],
    [
      'Discard working copy',
      'Discard working copy',
      { ...OUT, updating: true, allowed: ['discard'] },
      /Underlined words go/,
    ],
    ['Publish', 'Update', { ...OUT, updating: true, allowed: ['publish'] }, /The story went on/],
  ])('%s begins at %s and says what it means', async (word, first, facts, says) => {
    open(facts);
    await start(word);
    await expect.element(page.getByRole('dialog', { name: word })).toBeVisible();
    await expect.poll(focused).toContain(first);
    await sees(says);
  });

  test('closes by Escape without having done anything, and gives the focus back', async () => {
    const { asked } = open({ allowed: ['spike'] });
    await start('Spike');
    await keys('because{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.poll(focused).toBe('Spike');
    expect(asked).toEqual([]);
  });

  test('sends what was filled in, once, by Ctrl Enter too, and nothing that was left empty', async () => {
    const { asked, told } = open({ allowed: ['spike'] });
    await start('Spike');
    await page.getByLabelText('Reason').fill('Twice told');
    await awake('Spike');
    await keys('{Control>}{Enter}{Enter}{/Control}');
    await sees('“Ferries stop”: Spiked. It can be restored for 30 days.');
    expect(asked).toEqual([
      { action: 'spike', storyId: deskStoryOf().id, fields: { reason: 'Twice told' } },
    ]);
    expect(told).toEqual(['done spike']);
  });

  test('keeps what was typed after a refusal, says it at the field and goes there', async () => {
    open({ ...OUT, allowed: ['kill'] }, () =>
      fail('invalid', 'Public notice: one sentence for readers.', 'publicNotice', [
        { field: 'reason', sentence: 'Reason: say more.' },
      ]),
    );
    await start('Kill');
    await page.getByLabelText('Reason').fill('Forged');
    await send('Kill');
    await expect
      .element(page.getByLabelText('Public notice'))
      .toHaveAccessibleDescription(/one sentence for readers\./);
    await expect.element(page.getByLabelText('Reason')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByLabelText('Reason')).toHaveFocus();
    await expect.element(page.getByLabelText('Reason')).toHaveValue('Forged');
  });

  test('shows on top what belongs to no field', async () => {
    open({ allowed: ['spike'] }, () => fail('conflict', 'Somebody spiked it a moment ago.'));
    await start('Spike');
    await send('Spike');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Somebody spiked it a moment ago.');
  });

  test('says that nobody answered, never that it is done', async () => {
    const { told } = open({ allowed: ['spike'] }, () =>
      Promise.reject(new TypeError('Failed to fetch')),
    );
    await start('Spike');
    await send('Spike');
    await sees(
      'Spike: the newsroom did not answer. Look whether it was done before you try again.',
    );
    expect(told).toEqual([]);
  });

  test('closed after it was sent still says what became of it', async () => {
    const answer = Promise.withResolvers<Result<Outcome>>();
    const { told } = open({ allowed: ['spike'] }, () => answer.promise);
    await start('Spike');
    await send('Spike');
    await sees('Spike was sent and can no longer be cancelled.');
    await click('Cancel');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    answer.resolve(fail('conflict', 'Somebody spiked it a moment ago.'));
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Somebody spiked it a moment ago.');
    expect(told).toEqual([]);
  });

  test('of a kill offers to hold instead, where that may be done', async () => {
    open({ ...OUT, allowed: ['kill', 'hold'] });
    await start('Kill');
    await click('Hold instead');
    await expect.element(page.getByRole('dialog', { name: 'Hold' })).toBeVisible();
  });

  test('does not act before it can have been read', async () => {
    const { asked } = open({ allowed: ['spike'] });
    await start('Spike');
    await expect.element(page.getByRole('dialog', { name: 'Spike' })).toBeVisible();
    await keys('{Control>}{Enter}{/Control}');
    await expect.element(control('Spike')).toHaveAttribute('aria-disabled', 'true');
    await awake('Spike');
    expect(asked).toEqual([]);
  });
});

describe('a publication', () => {
  test('of what readers have has no kind of change chosen beforehand, and asks for one', async () => {
    const { asked } = open({ ...OUT, updating: true, allowed: ['publish'] }, ({ fields }) =>
      fields?.['kindOfChange']
        ? ok({})
        : fail('invalid', 'Kind of change: choose one.', 'kindOfChange'),
    );
    await start('Publish');
    await expect.element(page.getByRole('radiogroup', { name: 'Kind of change' })).toBeVisible();
    expect(document.querySelectorAll('input[name="kindOfChange"]:checked')).toHaveLength(0);
    await send('Publish');
    await expect
      .element(page.getByRole('radiogroup', { name: 'Kind of change' }))
      .toHaveAccessibleDescription('Kind of change: choose one.');
    await expect.element(page.getByRole('radio', { name: 'Update' })).toHaveFocus();
    expect(page.getByLabelText('Correction text').query()).toBeNull();
    await page.getByRole('radio', { name: 'Correction' }).click();
    await page.getByLabelText('Correction text').fill('It was Tuesday.');
    await send('Publish');
    await sees('“Ferries stop”: Published.');
    expect(asked.at(-1)?.fields).toEqual({
      kindOfChange: 'correction',
      correctionText: 'It was Tuesday.',
      sha256: 'of-this-text',
    });
  });

  test('of what readers never had asks for none, and names the text that was on the screen', async () => {
    const { asked } = open({
      deskState: 'approved',
      status: 'approved',
      allowed: ['publish'],
      approval: { by: 'Vera Lindt' } as DeskStory['approval'],
    });
    await start('Publish');
    await sees('Version 2, approved by Vera Lindt');
    await sees('Readers see it at once at /stories/ferries-stop');
    expect(page.getByRole('radiogroup').query()).toBeNull();
    await send('Publish');
    await expect
      .poll(() => asked)
      .toMatchObject([{ action: 'publish', fields: { sha256: 'of-this-text' } }]);
  });

  test('with something missing cannot be sent: it leads to what is missing', async () => {
    const { told } = open({ allowed: ['publish'], content: contentOf({ sectionId: null }) });
    await start('Publish');
    await sees('1 required check is open.');
    await expect.element(control('Go to Section')).toHaveFocus();
    expect(page.getByRole('dialog').getByRole('button', { name: 'Publish' }).query()).toBeNull();
    await click('Go to Section');
    expect(told).toEqual(['go Section']);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('at a time reads that time in the newsroom’s zone, and refuses one that does not exist', async () => {
    open({
      allowed: ['schedule'],
      timeZone: 'Europe/Berlin',
      embargoUntil: new Date('2036-12-13T05:00:00Z'),
    });
    await start('Schedule');
    await expect.element(page.getByLabelText('Date and time')).toHaveValue('2036-12-13 06:00');
    await expect
      .element(page.getByLabelText('Date and time', { exact: true }))
      .toHaveAttribute('type', 'text');
    await sees(/13 December 2036, 06:00/);
    await page.getByLabelText('Date and time').fill('2037-03-29T02:30');
    await expect
      .element(page.getByLabelText('Date and time'))
      .toHaveAttribute('aria-invalid', 'true');
  });
});

describe('what needs no dialog', () => {
  const submits = { allowed: ['submit'] } satisfies Partial<DeskStory>;

  test.each<[string, Outcome, RegExp]>([
    [
      'who is told by mail',
      { told: ['Vera Lindt', 'Jon Berg'], byMail: true },
      /Sent for review\. Mail goes in 10 seconds to Vera Lindt, Jon Berg\./,
    ],
    [
      'that nobody could be',
      { told: ['Vera Lindt'], byMail: false },
      /Nobody could be told: no mail is set up\./,
    ],
    ['that nobody can review it', { told: [] }, /Nobody else on this desk can review it yet\./],
  ])('is done at once and says %s', async (_, outcome, says) => {
    const { told } = open(submits, () => ok(outcome));
    await start('Submit for review');
    await sees(says);
    expect(told).toEqual(['done submit']);
  });

  test('can be taken back from the toast, and says so', async () => {
    const { asked, told } = open(submits, ({ action }) =>
      ok(action === 'submit' ? { takeBack: 'event-1' } : {}),
    );
    await start('Submit for review');
    await click('Take back');
    await sees('“Ferries stop”: taken back. It stands where it stood before.');
    expect(asked.at(-1)).toEqual({
      action: 'take_back',
      storyId: deskStoryOf().id,
      fields: { id: 'event-1' },
    });
    expect(told).toEqual(['done submit', 'taken back']);
  });

  test('that could not be taken back says why, and nothing else happens', async () => {
    const { told } = open(submits, ({ action }) =>
      action === 'submit'
        ? ok({ takeBack: 'event-1' })
        : fail('conflict', 'It is approved by now.'),
    );
    await start('Submit for review');
    await click('Take back');
    await sees('“Ferries stop”: It is approved by now.');
    expect(told).toEqual(['done submit']);
  });

  test('says why it was not done until that is closed', async () => {
    open(submits, () =>
      fail('invalid', 'Headline: a story needs one.', 'Headline', [
        { field: 'Body', sentence: 'Body: there is no text yet.' },
      ]),
    );
    await start('Submit for review');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Headline: a story needs one.Body: there is no text yet.');
    await click('Close');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('tells a window that is signed out', async () => {
    const { told } = open(submits, () => fail('signed_out', 'You are signed out.'));
    await start('Submit for review');
    await sees('You are signed out.');
    expect(told).toEqual(['signed out']);
  });

  test('of a story that is as it was again acts as soon as any other', async () => {
    const { asked, become } = open(submits);
    await start('Submit for review');
    await expect.poll(() => asked.length).toBe(1);
    become({ allowed: ['withdraw'], deskState: 'in_review', status: 'in_review' });
    await awake('Withdraw');
    become(submits);
    await expect
      .element(control('Submit for review'), { timeout: 2_000 })
      .not.toHaveAttribute('aria-disabled');
  });

  test('keeps the focus near the actions when its own button goes', async () => {
    const { asked, become } = open(submits);
    await start('Submit for review');
    await expect.poll(() => asked.length).toBe(1);
    become({ allowed: ['withdraw'], deskState: 'in_review', status: 'in_review' });
    await expect.element(control('Submit for review')).not.toBeInTheDocument();
    await expect
      .poll(() => document.querySelector('.bar-actions')?.contains(document.activeElement))
      .toBe(true);
  });

  test('does not act on a screen that has only just come to stand like this', async () => {
    const { asked, become } = open(submits);
    await awake('Submit for review');
    become({ allowed: ['withdraw'], deskState: 'in_review', status: 'in_review' });
    await expect.element(control('Withdraw')).toHaveAttribute('aria-disabled', 'true');
    document.querySelector<HTMLElement>('.bar-actions button')?.click();
    await awake('Withdraw');
    expect(asked).toEqual([]);
  });

  test('is done once, however often it is pressed', async () => {
    const { asked } = open(
      submits,
      () =>
        new Promise((resolve) => {
          setTimeout(() => resolve(ok({})), 300);
        }),
    );
    await awake('Submit for review');
    await control('Submit for review').tripleClick();
    await sees(/Sent for review/);
    expect(asked).toHaveLength(1);
  });
});

describe('while something of the story is not in the newsroom', () => {
  const stuck = {
    id: 'f',
    kind: 'file',
    storyId: deskStoryOf().id,
    what: 'hall.jpg',
    status: 'refused',
    kept: true,
    owes: true,
  } as const;

  test('nothing goes out without it', async () => {
    ledger.put(stuck);
    const { asked } = open({ allowed: ['submit'] });
    await start('Submit for review');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Submit for review: nothing was changed. hall.jpg: not in the story.');
    expect(asked).toEqual([]);
  });

  test('nothing goes after Cancel, not even when it has come', async () => {
    ledger.put({ ...stuck, status: 'offline' });
    const { asked, told } = open({ allowed: ['spike'] });
    await start('Spike');
    await send('Spike');
    await sees(/Cancel leaves everything as it was\./);
    await click('Cancel');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    ledger.drop(stuck.id);
    // The screen is free again, and the next press counts.
    await start('Spike');
    await send('Spike');
    await expect.poll(() => told).toEqual(['done spike']);
    expect(asked).toHaveLength(1);
  });

  test('a story is taken from readers all the same', async () => {
    ledger.put(stuck);
    const { asked } = open({ ...OUT, allowed: ['hold'] });
    await start('Hold');
    await send('Hold');
    await expect.poll(() => asked).toMatchObject([{ action: 'hold' }]);
  });
});

describe('what readers see', () => {
  test.each<[string, Partial<DeskStory>, RegExp]>([
    ['out', OUT, /Readers see this text since 12:00/],
    [
      'a working copy',
      { ...OUT, updating: true },
      /Working copy – readers still see the published version \(out since 12:00\)/,
    ],
    [
      'held',
      {
        ...OUT,
        readers: 'held',
        heldAt: NOON,
        said: { held: { by: 'Vera Lindt', reason: 'Who says so?', at: NOON, to: null } },
      },
      /Held since 12:00 by Vera Lindt: “Who says so\?”/,
    ],
    [
      'held before its time',
      { readers: 'held', heldAt: NOON, scheduled: true, allowed: ['deschedule'] },
      /Readers never had it.*Deschedule unlocks it/,
    ],
    [
      'held, with no right to any way out of it',
      { ...OUT, readers: 'held', heldAt: NOON, updating: true, mayEdit: false },
      /without its text\. An editor of its desk decides what readers get back\./,
    ],
    [
      'held and corrected',
      {
        ...OUT,
        mayEdit: true,
        readers: 'held',
        heldAt: NOON,
        updating: true,
        allowed: ['release'],
      },
      /Correct the text and have it approved; Release gives back what readers had\./,
    ],
    [
      'withdrawn',
      { ...OUT, readers: 'unpublished', unpublishedAt: NOON },
      /Unpublished 12:00\. Its address answers/,
    ],
    [
      'killed',
      { ...OUT, readers: 'killed', killedAt: NOON, publicNotice: 'It was forged.' },
      /Killed 12:00\. Readers see the notice only: “It was forged\.”/,
    ],
    [
      'scheduled',
      { readers: 'scheduled', publishAt: new Date('2026-11-24T18:00:00Z') },
      /in 6 h Goes out Tuesday 24 November, 18:00/,
    ],
    [
      'under an embargo',
      { embargoUntil: new Date('2026-11-24T18:00:00Z') },
      /Embargo until Tuesday 24 November, 18:00 UTC · in 6 h\./,
    ],
  ])('of a story that is %s', async (_, facts, says) => {
    open(facts);
    await expect
      .element(page.getByRole('region', { name: 'What readers see' }))
      .toMatchTextContent(says);
  });

  test('is said nowhere of a draft', async () => {
    open({ allowed: ['submit'] });
    await awake('Submit for review');
    expect(page.getByRole('region', { name: 'What readers see' }).query()).toBeNull();
  });
});
