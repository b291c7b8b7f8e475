import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fail, ok } from '#lib/errors.ts';
import type { StaffRow } from '#lib/newsroom/staff/list-staff.ts';
import type { TagRow } from '#lib/newsroom/tags/tag-tree.ts';
import { nothingRequired } from '#lib/story/checks/house-checks.ts';
import { click, control, draw, focused, keys, sees } from '#lib/testing/browser/screen.tsx';
import { Agencies } from './settings/agencies.tsx';
import { ChecksForm } from './settings/checks-form.tsx';
import { Contributors } from './settings/contributors.tsx';
import { OrganisationForm } from './settings/organisation-form.tsx';
import { OrderedList } from './settings/ordered-list.tsx';
import { NewPersonButton } from './staff/new-person-button.tsx';
import { StaffRoom } from './staff/staff-room.tsx';
import type { StaffCommands } from './staff/person-sheet.tsx';
import { TagAside } from './tags/tag-aside.tsx';
import { TagActions } from './tags/tag-actions.tsx';
import { TagTree } from './tags/tag-tree.tsx';

/** Forms that were sent, as a newsroom gets them. */
let sent: Record<string, string | string[]>[] = [];
const note = (form: FormData) =>
  void sent.push(
    Object.fromEntries(
      [...new Set(form.keys())].map((name) => {
        const all = form.getAll(name).map(String);
        return [name, all.length > 1 ? all : (all[0] ?? '')];
      }),
    ),
  );
afterEach(() => {
  sent = [];
  vi.unstubAllGlobals();
});
const unused = async () => fail('forbidden', 'Not asked for in this test.');

describe('a form of one command', () => {
  const desks = [{ id: 'w', name: 'World' }];
  const openSheet = async (create: StaffCommands['create']) => {
    draw(
      <NewPersonButton
        desks={desks}
        create={async (form) => {
          note(form);
          return create(form);
        }}
      />,
    );
    await click('New person');
    await page.getByLabelText('Name').fill('Fatou Ndiaye');
    await page.getByLabelText('Email').fill('fatou@example.org');
    await page.getByRole('checkbox', { name: 'Editor on World' }).click();
    await page.getByRole('checkbox', { name: 'Reporter on all desks' }).click();
    await keys('{Control>}{Enter}{/Control}');
  };

  test('sends its fields, and shows the password to hand over once', async () => {
    await openSheet(async () => ok({ name: 'Fatou Ndiaye', password: 'ferry-lamp-roof' }));
    await sees('ferry-lamp-roof');
    expect(sent).toEqual([
      {
        name: 'Fatou Ndiaye',
        email: 'fatou@example.org',
        password: '',
        roles: ['reporter:*', 'editor:w'],
      },
    ]);
    await click('Done');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(document.body.textContent).not.toContain('ferry-lamp-roof');
  });

  test('says a mistake at its field, goes there, and keeps what was typed', async () => {
    await openSheet(async () => fail('conflict', 'Email: Jon Berg has it.', 'email'));
    await expect
      .element(page.getByLabelText('Email'))
      .toHaveAccessibleDescription('Email: Jon Berg has it.');
    await expect.element(page.getByLabelText('Email')).toHaveFocus();
    await expect.element(page.getByLabelText('Name')).toHaveValue('Fatou Ndiaye');
    await expect.element(page.getByRole('checkbox', { name: 'Editor on World' })).toBeChecked();
  });

  test('goes to the first box of a group that the mistake is about', async () => {
    await openSheet(async () => fail('invalid', 'Roles: choose one at least.', 'roles'));
    await expect
      .element(page.getByRole('checkbox', { name: 'Reporter on all desks' }))
      .toHaveFocus();
    await sees('Roles: choose one at least.');
  });

  test('shows on top what is about no field of it', async () => {
    await openSheet(async () =>
      fail('forbidden', 'Only an administrator makes accounts.', 'sessions'),
    );
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Only an administrator makes accounts.');
  });

  test('says that nobody answered', async () => {
    await openSheet(async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(/the newsroom did not answer\. Look whether it was done/);
  });
});

describe('staff', () => {
  const person = (rest: Partial<StaffRow>): StaffRow & { seen: string } => ({
    id: 'v',
    name: 'Vera Lindt',
    email: 'vera@example.org',
    active: true,
    roles: [{ role: 'editor', deskId: 'w' }],
    lastHere: null,
    seen: 'today',
    ...rest,
  });
  const commands: StaffCommands = {
    create: unused,
    edit: unused,
    reset: unused,
    deactivate: async () => ok({ name: 'Vera Lindt' }),
    reactivate: async () => ok({ name: 'Vera Lindt' }),
  };
  const room = (given: StaffCommands | null, rest: Partial<StaffRow> = {}) =>
    draw(
      <StaffRoom
        rows={[person(rest)]}
        desks={[
          { id: 'w', name: 'World' },
          { id: 'p', name: 'Press' },
        ]}
        commands={given}
      />,
    );

  test('shows each role under its desk, and no buttons to who may only look', async () => {
    room(null);
    await sees('Vera Lindt');
    expect(
      [...document.querySelectorAll('td')].map(
        ({ dataset, textContent }) => `${dataset['label']}: ${textContent}`,
      ),
    ).toEqual(['All desks: –', 'World: Editor', 'Press: –', 'Last here: today']);
    expect(page.getByRole('button').query()).toBeNull();
  });

  test('is let back in from the toast that says who is out', async () => {
    const back: string[] = [];
    room({
      ...commands,
      reactivate: async (id) => {
        back.push(id);
        return ok({ name: 'Vera Lindt' });
      },
    });
    await click('Deactivate Vera Lindt');
    await sees('Vera Lindt is signed out everywhere.');
    await click('Let back in');
    await sees('Vera Lindt can sign in again.');
    expect(back).toEqual(['v']);
  });

  test('says why somebody could not be deactivated', async () => {
    room({
      ...commands,
      deactivate: async () => fail('conflict', 'She is the last administrator.'),
    });
    await click('Deactivate Vera Lindt');
    await sees('She is the last administrator.');
  });

  test('that is out can only be edited or let in', async () => {
    room(commands, { active: false });
    await sees('deactivated');
    expect(
      page
        .getByRole('button')
        .elements()
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual(['Edit Vera Lindt', 'Let back in Vera Lindt']);
  });

  test('is edited with what stands, and told when it works', async () => {
    room({
      ...commands,
      edit: async (form) => {
        note(form);
        return ok({ name: 'Vera Lindt' });
      },
    });
    await click('Edit Vera Lindt');
    await expect.element(page.getByRole('checkbox', { name: 'Editor on World' })).toBeChecked();
    await click('Save');
    await sees('Saved. It works with Vera Lindt’s next click.');
    expect(sent).toEqual([
      { id: 'v', name: 'Vera Lindt', email: 'vera@example.org', roles: 'editor:w' },
    ]);
  });

  test('gets a new password, which is shown once', async () => {
    room({ ...commands, reset: async () => ok({ name: 'Vera Lindt', password: 'new-one' }) });
    await click('Reset password of Vera Lindt');
    await sees(/is signed out everywhere and comes back in with the new password only/);
    await click('Reset password');
    await sees('Hand this password to Vera Lindt. It is not kept and not shown again.');
  });
});

describe('settings', () => {
  const sections = [
    { id: 'a', name: 'World', slug: 'world', description: '' },
    { id: 'b', name: 'Economy', slug: 'economy', description: '' },
    { id: 'c', name: 'Culture', slug: 'culture', description: '' },
  ];
  const list = (
    move: (id: string, by: -1 | 1) => Promise<ReturnType<typeof fail>>,
    canChange = true,
  ) =>
    draw(
      <OrderedList
        title="Sections"
        word="section"
        hint="In this order."
        rows={sections}
        seenByReaders
        commands={canChange ? { add: unused, edit: unused, move } : null}
      />,
    );

  test('move a row up and down, but not over the ends, and say what failed', async () => {
    const moves: unknown[] = [];
    list(async (...move) => {
      moves.push(move);
      return fail('conflict', 'Somebody moved it.');
    });
    await click('Move Economy up');
    await click('Move Economy down');
    expect(moves).toEqual([
      ['b', -1],
      ['b', 1],
    ]);
    await sees('Somebody moved it.');
    expect([control('Move World up').query(), control('Move Culture down').query()]).toEqual([
      null,
      null,
    ]);
  });

  test('are only looked at by who may not change them', async () => {
    list(unused, false);
    await sees('Economy');
    expect(page.getByRole('button').query()).toBeNull();
  });

  test('of the house say what has changed', async () => {
    const organisation = {
      name: 'The Wire',
      tagline: '',
      language: 'en',
      timeZone: 'UTC',
    } as Parameters<typeof OrganisationForm>[0]['organisation'];
    let changed = ['Tagline'];
    draw(
      <OrganisationForm
        organisation={organisation}
        languages={[{ value: 'en', label: 'English' }]}
        timeZones={[{ value: 'UTC', label: 'UTC' }]}
        save={async (form) => {
          note(form);
          return ok({ changed });
        }}
      />,
    );
    await page.getByLabelText('Tagline').fill('News');
    await click('Save settings');
    await sees('Saved: tagline. Readers see it now.');
    expect(sent).toEqual([{ name: 'The Wire', tagline: 'News', timeZone: 'UTC', language: 'en' }]);
    changed = [];
    await click('Save settings');
    await sees('Nothing was different.');
  });

  test('of checks say from when on they count; who may only look reads them', async () => {
    const levels = { ...nothingRequired(), dateline: 'required' } as const;
    const { show } = draw(
      <ChecksForm
        levels={levels}
        save={async (form) => {
          note(form);
          return ok({ changed: ['An indicator'] });
        }}
      />,
    );
    await page.getByLabelText('An indicator').selectOptions('Required');
    await click('Save checks');
    await sees('Saved: an indicator. It counts from the next approval on.');
    expect(sent).toEqual([
      { indicators: 'required', dateline: 'required', agencies: 'recommended' },
    ]);
    show(<ChecksForm levels={levels} save={null} />);
    await expect
      .poll(() => [...document.querySelectorAll('dd')].map(({ textContent }) => textContent))
      .toEqual(['Recommended', 'Required', 'Recommended']);
  });

  test('of agencies and bylines open what is edited with what stands', async () => {
    const agency = {
      id: 's',
      name: 'Agencia SUR',
      code: 'SUR',
      city: 'Lima',
      slug: 'sur',
      description: '',
      retiredAt: null,
    } as Parameters<typeof Agencies>[0]['agencies'][number];
    const row = {
      id: 'm',
      name: 'María Sol',
      slug: 'maria-sol',
      bio: '',
      agencyId: 's',
      agency: 'Agencia SUR',
      staffId: null,
      account: null,
    };
    const edit = async (form: FormData) => {
      note(form);
      return ok({ id: '1', name: String(form.get('name')) });
    };
    draw(
      <>
        <Agencies
          agencies={[agency]}
          commands={{ add: unused, edit, retire: async () => ok(null) }}
        />
        <Contributors
          rows={[row]}
          agencies={[{ value: 's', label: 'Agencia SUR' }]}
          staff={[]}
          commands={{ add: unused, edit }}
        />
      </>,
    );
    await click('Edit Agencia SUR');
    await expect.element(page.getByLabelText('In datelines')).toHaveValue('SUR');
    await click('Save');
    await sees('Agencia SUR is saved.');
    await click('Edit María Sol');
    await expect.element(page.getByLabelText('Agency')).toHaveValue('s');
    await click('Save');
    await sees('María Sol can stand in a byline.');
    expect(sent.map(({ id, name }) => [id, name])).toEqual([
      ['s', 'Agencia SUR'],
      ['m', 'María Sol'],
    ]);
    await click('Retire Agencia SUR');
    await sees('Agencia SUR is offered no more. What credits it keeps it.');
    await click('Bring back');
    await sees('Agencia SUR is offered again.');
  });
});

describe('tags', () => {
  const tag = (id: string, name: string, rest: Partial<TagRow> = {}): TagRow => ({
    id,
    kind: 'topic',
    name,
    slug: id,
    description: '',
    code: null,
    parentId: null,
    also: [],
    stories: 3,
    retired: false,
    level: 1,
    unfolds: false,
    ...rest,
  });
  const rows = [
    tag('elections', 'Elections', { unfolds: true }),
    tag('counting', 'Counting', { parentId: 'elections', level: 2, also: ['Tally'] }),
    tag('courts', 'Courts'),
  ];
  const commands = {
    create: unused,
    edit: unused,
    merge: unused,
    retire: async () => ok({ id: '' }),
  };

  test('are a tree with one tab stop, which arrows walk, fold and unfold', async () => {
    draw(<TagTree rows={rows} chosen="courts" href="/newsroom/tags?tag=" />);
    await sees('Elections');
    expect(
      [...document.querySelectorAll('tr[data-id]')].map((row) => [
        row.getAttribute('aria-level'),
        row.getAttribute('aria-selected'),
        row.getAttribute('aria-expanded'),
      ]),
    ).toEqual([
      ['1', 'false', 'true'],
      ['2', 'false', null],
      ['1', 'true', null],
    ]);
    await keys('{Tab}');
    expect(focused()).toBe('Courts');
    await keys('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('Elections');
    await keys('{ArrowLeft}');
    await expect.element(page.getByRole('link', { name: 'Counting' })).not.toBeInTheDocument();
    await keys('{ArrowDown}');
    expect(focused()).toBe('Courts');
    await click('Unfold Elections');
    await keys('{Home}{ArrowRight}');
    await expect.element(page.getByRole('link', { name: 'Counting' })).toBeVisible();
  });

  test('are made at the top, and led to', async () => {
    const { went } = draw(
      <TagActions
        kind="topic"
        all={rows}
        chosen={undefined}
        href="/newsroom/tags?tag="
        commands={{
          ...commands,
          create: async (form) => {
            note(form);
            return ok({ id: 'recounts', name: 'Recounts' });
          },
        }}
      />,
    );
    await click('New tag');
    await page.getByLabelText('Name').fill('Recounts');
    await page.getByLabelText('Under').selectOptions('Elections');
    await keys('{Control>}{Enter}{/Control}');
    await sees('Recounts can be taken from now on.');
    expect(sent).toEqual([
      { kind: 'topic', name: 'Recounts', slug: '', parentId: 'elections', description: '' },
    ]);
    expect(went).toEqual(['push /newsroom/tags?tag=recounts']);
  });

  test('merge into another that is looked for, and say before what will happen', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json({
        options: [
          { id: 'courts', name: 'Courts' },
          { id: 'elections', name: 'Elections' },
        ],
      }),
    );
    draw(
      <TagActions
        kind="topic"
        all={rows}
        chosen={rows[2]}
        href="?"
        commands={{
          ...commands,
          merge: async (form) => {
            note(form);
            return ok({ id: 'elections', name: 'Elections', moved: 1 });
          },
        }}
      />,
    );
    await click('Merge');
    await page.getByRole('combobox', { name: 'This one stays' }).click();
    await keys('elec{Enter}');
    await sees(
      'Stories with “Courts” get “Elections”; those with both keep one. Texts and approvals stay as they are.',
    );
    await keys('{Control>}{Enter}{/Control}');
    await sees('Merged into Elections: 1 story moved.');
    expect(sent).toEqual([{ fromId: 'courts', intoId: 'elections' }]);
  });

  test('say what they are to who may only look, and offer an indicator to be retired', async () => {
    const { show } = draw(
      <TagAside
        tag={tag('courts', 'Courts', { also: ['Tribunals'] })}
        all={rows}
        commands={null}
      />,
    );
    await sees('Nothing is said about it yet.');
    await sees('/topics/courts/feed.xml');
    show(
      <TagAside
        key="i"
        tag={tag('vote', 'Right to vote', { kind: 'indicator' })}
        all={rows}
        commands={commands}
      />,
    );
    await click('Retire');
    await sees('Right to vote is offered no more. Stories that have it keep it.');
  });
});
