import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fail, ok, type Result } from '#lib/errors.ts';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { StoryHistory } from '#lib/newsroom/stories/versions/history.ts';
import type { PublishCheck } from '#lib/newsroom/publish-check/summary.ts';
import { click, control, draw, keys, sees } from '#lib/testing/browser/screen.tsx';
import { deskStoryOf, NOON } from '#lib/testing/desk-stories.ts';
import { KeepsOffline } from './device/keeps-offline.tsx';
import { useSignOut } from './device/sign-out.tsx';
import { coverForOther } from './device/other-person.ts';
import { tellWindows } from './device/device.ts';
import { HistoryPanel, type HistoryActions } from './history/history-panel.tsx';
import { ledger } from './ledger/ledger.ts';
import { OnPublicPages } from './publish-check/on-public-pages.tsx';
import { ReviewStory } from './review/review-story.tsx';
import { SignInAgain } from './session/sign-in-again.tsx';
import { SignInForm } from './session/sign-in-form.tsx';

afterEach(() => {
  for (const { id } of ledger.entries()) ledger.drop(id);
  vi.unstubAllGlobals();
});

describe('one story in review', () => {
  const asked: unknown[] = [];
  function review(facts: Partial<DeskStory>, text = <p>The ferries stopped.</p>) {
    asked.length = 0;
    return draw(
      <ReviewStory
        story={deskStoryOf({ status: 'in_review', deskState: 'in_review', ...facts })}
        take={async (request) => {
          asked.push(request);
          return ok({});
        }}
        place={{ index: 2, of: 3, previous: '/newsroom/review?story=a', next: null }}
        text={text}
        changes={null}
        decision={<p>By Tomás</p>}
      />,
      '/newsroom/review',
    );
  }
  const editor = { allowed: ['approve', 'request_changes'] } satisfies Partial<DeskStory>;
  const awake = (name: string) =>
    expect.element(control(name)).not.toHaveAttribute('aria-disabled');
  const long = <div style={{ blockSize: '300vh' }}>The ferries stopped.</div>;

  test('that was read to its end is approved at once, and the list comes back', async () => {
    const { went } = review(editor);
    await awake('Approve');
    await click('Approve');
    await sees('“Ferries stop”: Approved. Nothing goes out yet.');
    expect(asked).toMatchObject([{ action: 'approve', fields: { sha256: 'of-this-text' } }]);
    expect(went).toEqual(['push /newsroom/review', 'refresh']);
  });

  test('that a key would approve before it can have been read opens the dialog instead', async () => {
    review(editor, long);
    await awake('Approve');
    await keys('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'Approve' })).toBeVisible();
    await sees('Version 2, written by Tomás Brandt');
    expect(asked).toEqual([]);
  });

  test('of one’s own hand is not the next step, and says who can decide', async () => {
    review({ ...editor, own: true, others: ['Jon Berg'] });
    await sees('You had a hand in this text, so another editor approves it. Jon Berg can.');
    expect(control('Approve').element().className).toContain('plain');
    await awake('Approve');
    await click('Approve');
    await expect
      .element(page.getByRole('dialog', { name: 'Approve' }).getByLabelText('Reason'))
      .toHaveFocus();
  });

  test.each<[DeskStory['legal'], string]>([
    ['required', 'Legal has to clear it before anybody can approve it.'],
    ['blocked', 'Legal has blocked it: nobody can approve it.'],
  ])('says that Legal stands before it (%s)', async (legal, says) => {
    review({ allowed: ['request_changes'], legal });
    await sees(says);
    expect(control('Approve').query()).toBeNull();
  });

  test('is shown as readers see it, or on a phone', async () => {
    review(editor);
    await expect
      .element(page.getByRole('region', { name: 'The story as readers will see it' }))
      .toMatchTextContent('The ferries stopped.');
    await click('Phone', 'radio');
    await expect.element(page.getByTitle('The story on a phone')).toBeVisible();
    expect(page.getByRole('radio', { name: 'Changes' }).query()).toBeNull();
    expect(document.querySelector('[aria-keyshortcuts="K"]')?.getAttribute('href')).toBe(
      '/newsroom/review?story=a',
    );
    expect(document.querySelector('[aria-keyshortcuts="J"]')).toBeNull();
  });

  test('with something missing leads to the field at the desk', async () => {
    const { went } = review({ ...editor, content: { ...deskStoryOf().content, sectionId: null } });
    await click('Go to Section');
    expect(went).toEqual([`push /newsroom/stories/${deskStoryOf().id}#field=Section`]);
  });
});

describe('the history', () => {
  const history: StoryHistory = {
    events: [
      { n: 2, at: NOON, by: 'Vera Lindt', said: 'held', reason: 'Who says so?' },
      { n: 1, at: NOON, by: null, said: 'published it as scheduled', reason: '' },
    ],
    versions: [
      { version: 7, number: 2, why: 'approved', by: 'Vera Lindt', at: NOON },
      { version: 3, number: 1, why: 'submitted', by: 'Tomás Brandt', at: NOON },
    ],
    current: { version: 9, number: 3 },
  };
  const panel = (given: Partial<Omit<HistoryActions, 'seen'>> = {}, mayRestore = true) =>
    draw(
      <HistoryPanel
        storyId="s"
        language="en"
        timeZone="UTC"
        stamp="1"
        mayRestore={mayRestore}
        read={async () => ok(history)}
        restore={async () => null}
        compare={async () =>
          ok([
            {
              kind: 'text',
              field: 'Headline',
              segments: [
                { kind: 'same', text: 'Ferries ' },
                { kind: 'removed', text: 'run' },
                { kind: 'added', text: 'stop' },
              ],
            },
          ])
        }
        {...given}
      />,
    );

  test('says who did what, and the clock where nobody did', async () => {
    panel();
    await sees('Who says so?');
    expect(document.querySelector('.log')?.textContent).toMatch(/Vera Lindt held.*The clock/);
  });

  test('compares the newest kept version with what stands, and brings it back', async () => {
    const compared: number[][] = [];
    panel({
      compare: async (_story, from, to) => {
        compared.push([from, to]);
        return ok([]);
      },
    });
    await expect.element(page.getByLabelText('With version')).toHaveValue('9');
    await click('Compare');
    await sees('The two read the same, word for word.');
    await page.getByLabelText('Compare version').selectOptions('3');
    await expect
      .poll(() => compared)
      .toEqual([
        [7, 9],
        [3, 9],
      ]);
    await click('Restore version 1');
    await sees('Version 1 stands here again. What it replaced is in the history.');
  });

  test('marks words that went and came, and says why a version was not brought back', async () => {
    panel({ restore: async () => 'Somebody approved it meanwhile.' });
    await click('Compare');
    await expect.element(page.getByText('stop', { exact: true })).toBeVisible();
    expect([
      document.querySelector('.changes del')?.textContent,
      document.querySelector('.changes ins')?.textContent,
    ]).toEqual(['run', 'stop']);
    await click('Restore version 2');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Somebody approved it meanwhile.');
  });

  test('brings nothing back for who may only read', async () => {
    panel({}, false);
    await click('Compare');
    await expect.element(page.getByText('stop', { exact: true })).toBeVisible();
    expect(page.getByRole('button', { name: /Restore/ }).query()).toBeNull();
  });

  test('that could not be read says so, and is read once more', async () => {
    let tries = 0;
    panel({
      read: async () => {
        tries += 1;
        if (tries === 1) throw new TypeError('Failed to fetch');
        return ok({ ...history, versions: [] });
      },
    });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('The history could not be read: the newsroom does not answer.');
    await click('Try again');
    await sees(/There is none yet\./);
  });
});

describe('what was seen on the public pages', () => {
  const seen = (isMet: boolean): Result<PublishCheck> =>
    ok({
      ok: isMet,
      sentence: isMet ? 'Everything was right within a second' : 'One page is not right',
      pages: [
        {
          path: '/',
          publicPage: 'Front page',
          ok: isMet,
          ms: 800,
          seen: 'version 1',
          expected: 'version 2',
        },
      ],
    } as PublishCheck);

  test('is told page by page, and looked at again until it is right', async () => {
    let preferences = 0;
    draw(<OnPublicPages storyId="s" stamp="1" read={async () => seen((preferences += 1) > 1)} />);
    await sees('One page is not right. It is being tried again.');
    await sees('shows version 1, should show version 2');
    await expect
      .poll(() => document.querySelector('.panel-part')?.textContent)
      .toContain('Everything was right within a second.');
    expect(document.querySelector('details')?.open).toBe(false);
  });
});

describe('a device', () => {
  const ANNA = '0198f000-0000-7000-8000-00000000000a';

  test('covers the page when somebody else signs in through it, or in another window', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ user: { id: ANNA } }));
    const { show } = draw(<KeepsOffline person={ANNA} />, '/newsroom', document.body);
    // Said again until the page listens.
    await expect
      .poll(() => {
        coverForOther();
        return document.body.hasAttribute('data-covered');
      })
      .toBe(true);
    await sees('Somebody else is signed in here');
    show(<KeepsOffline key="again" person={ANNA} />);
    await expect.poll(() => document.body.hasAttribute('data-covered')).toBe(false);
    tellWindows({ said: 'person', person: ANNA });
    await expect
      .poll(() => {
        tellWindows({ said: 'person', person: 'b' });
        return document.body.hasAttribute('data-covered');
      })
      .toBe(true);
    await sees('Somebody else is signed in here');
  });

  test('asks who is there, and covers what is another person’s', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ user: { id: 'b' } }));
    draw(<KeepsOffline person={ANNA} />, '/newsroom', document.body);
    await sees('Somebody else is signed in here');
  });

  function SignOut({ signOut }: { signOut: () => Promise<ReturnType<typeof fail>['error']> }) {
    const { begin, sheet } = useSignOut(ANNA, signOut);
    return (
      <>
        <button type="button" onClick={begin}>
          Leave
        </button>
        {sheet}
      </>
    );
  }
  const unsent = {
    id: 'f',
    kind: 'file',
    storyId: 's',
    what: 'hall.jpg',
    status: 'offline',
    kept: true,
    owes: true,
  } as const;

  test('is left only after asking about what the newsroom does not have', async () => {
    const left: string[] = [];
    ledger.put(unsent);
    draw(
      <SignOut
        signOut={async () => {
          left.push('asked');
          return fail('unavailable', 'You are still signed in: the database does not answer.')
            .error;
        }}
      />,
    );
    await click('Leave');
    await sees('Not in the newsroom yet: hall.jpg.');
    expect(left).toEqual([]);
    await click('Cancel');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await click('Leave');
    await click('Sign out');
    await sees('You are still signed in: the database does not answer.');
    expect(left).toEqual(['asked']);
  });

  test('that was not left keeps what it had: nobody answered', async () => {
    localStorage.setItem('galley-leaving', '');
    draw(<SignOut signOut={() => Promise.reject(new TypeError('Failed to fetch'))} />);
    await click('Leave');
    await sees(
      'You are still signed in: the newsroom does not answer. Try again when the connection is back.',
    );
    expect(localStorage.getItem('galley-leaving')).toBeNull();
  });

  test('knows what an earlier day left on it', async () => {
    localStorage.setItem(`galley-unsent:text:s:${ANNA}`, 'the text of “Ferries stop”');
    localStorage.setItem('galley-unsent:text:s:b', 'the text of somebody else');
    draw(<SignOut signOut={async () => fail('forbidden', '').error} />);
    await click('Leave');
    await sees('Not in the newsroom yet: the text of “Ferries stop”.');
  });
});

describe('signing in', () => {
  test('gives the e-mail back, empties the password and goes there', async () => {
    draw(
      <SignInForm
        organisation="The Wires"
        next="/newsroom"
        signIn={async (_, form) => ({
          email: String(form.get('email')),
          error: 'Email and password do not match. Try again.',
        })}
      />,
    );
    await sees('The Wires’ newsroom');
    await expect.element(page.getByLabelText('Email')).toHaveFocus();
    await page.getByLabelText('Email').fill('vera@example.org');
    await page.getByLabelText('Password').fill('secret');
    await click('Sign in');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Email and password do not match. Try again.');
    await expect.element(page.getByLabelText('Email')).toHaveValue('vera@example.org');
    await expect.element(page.getByLabelText('Password')).toHaveFocus();
    await expect.element(page.getByLabelText('Password')).toHaveValue('');
  });

  test('over the editor goes on when it worked, and says why not', async () => {
    const answers = [
      Response.json({ url: '/x?error=Email+and+password+do+not+match.' }, { status: 401 }),
      Response.json({ url: '/newsroom' }),
    ];
    vi.stubGlobal('fetch', async (url: string) =>
      url === '/api/auth/csrf'
        ? Response.json({ csrfToken: 'a' })
        : (answers.shift() ?? Response.error()),
    );
    const told: string[] = [];
    draw(
      <SignInAgain
        isOpen
        email="vera@example.org"
        onSignedIn={() => told.push('in')}
        onClose={() => told.push('closed')}
      />,
    );
    await page.getByLabelText('Password').fill('wrong');
    await click('Sign in');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Email and password do not match.');
    await expect.element(page.getByLabelText('Password')).toHaveFocus();
    await click('Sign in');
    await expect.poll(() => told).toEqual(['in']);
  });
});
