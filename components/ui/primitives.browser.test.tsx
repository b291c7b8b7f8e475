import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { click, draw, focused, keys, sees } from '#lib/testing/browser/screen.tsx';
import { useState } from 'react';
import { Button } from './button.tsx';
import { SelectField, TextArea, TextField } from './fields/field.tsx';
import { focusMistake } from './fields/focus-mistake.ts';
import { Menu, MenuChoices, MenuItem, MenuRule } from './menu.tsx';
import { Segments } from './segments.tsx';
import { Sheet } from './sheet.tsx';
import { TagField, type TagFieldProps, type TagOption } from './tags/tag-field.tsx';
import { toast } from './toast.tsx';

describe('a sheet', () => {
  const told: string[] = [];
  const sheet = (given: Partial<Parameters<typeof Sheet>[0]> = {}) => {
    told.length = 0;
    return draw(
      <Sheet
        title="Hold"
        isOpen
        onClose={() => told.push('closed')}
        onSubmit={(event) => {
          event.preventDefault();
          told.push('sent');
        }}
        footer={
          <Button kind="go" type="submit">
            Hold
          </Button>
        }
        {...given}
      >
        {given.children ?? <TextField label="Reason" />}
      </Sheet>,
    );
  };

  test.each<[string, Parameters<typeof Sheet>[0]['children'], string]>([
    [
      'the first field',
      <>
        <input key="h" type="hidden" />
        <TextArea key="r" label="Reason" />
      </>,
      'Reason',
    ],
    [
      'what is missing',
      <>
        <TextField key="r" label="Reason" />
        <ul key="c" className="checks">
          <li className="miss">
            <button type="button">Go to Section</button>
          </li>
        </ul>
      </>,
      'Go to Section',
    ],
    ['the deed, where there is nothing to fill in', <p key="p">It goes.</p>, 'Hold'],
  ])('begins at %s', async (_, children, first) => {
    sheet({ children });
    await expect.poll(focused).toBe(first);
  });

  test('is sent by Ctrl Enter, closed by Escape and by each of its ways out', async () => {
    sheet();
    await keys('{Control>}{Enter}{/Control}');
    await click('Close');
    await click('Cancel');
    await keys('{Escape}');
    expect(told).toEqual(['sent', 'closed', 'closed', 'closed']);
  });

  test('keeps the focus within', async () => {
    sheet();
    await expect.poll(focused).toBe('Reason');
    for (let n = 0; n < 6; n += 1) await keys('{Tab}');
    expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull();
  });

  test('says on top what did not happen; one that only informs has no Cancel', async () => {
    sheet({ error: 'It was not held.', informs: true });
    await expect.element(page.getByRole('alert')).toMatchTextContent('It was not held.');
    expect(page.getByRole('button', { name: 'Cancel' }).query()).toBeNull();
  });
});

describe('a toast', () => {
  test('does its one thing and goes; F6 leads to it', async () => {
    const done: string[] = [];
    draw(<p>Page</p>);
    await sees('Page');
    toast({ text: 'Held.', action: { label: 'Take back', do: () => done.push('back') } });
    await sees('Held.');
    await keys('{F6}');
    expect(document.activeElement?.className).toBe('toasts');
    await click('Take back');
    await expect.element(page.getByText('Held.', { exact: false })).not.toBeInTheDocument();
    expect(done).toEqual(['back']);
  });

  test('goes by itself after its time, but not while somebody looks at it', async () => {
    draw(<p>Page</p>);
    await sees('Page');
    toast({ text: 'Looked at.', action: { label: 'Undo', do: () => undefined, seconds: 3 } });
    toast({ text: 'Passing.', action: { label: 'Back', do: () => undefined, seconds: 3 } });
    await page.getByText('Looked at.', { exact: false }).hover();
    await expect.element(page.getByText('Passing.', { exact: false })).not.toBeInTheDocument();
    await sees('Looked at.');
    await page.getByText('Page').hover();
    await expect.element(page.getByText('Looked at.', { exact: false })).not.toBeInTheDocument();
  });

  test('makes place for the fourth, and is dismissed', async () => {
    draw(<p>Page</p>);
    await sees('Page');
    for (const text of ['One', 'Two', 'Three', 'Four']) toast(text);
    await sees('Four');
    expect([...document.querySelectorAll('.toast')].map(({ textContent }) => textContent)).toEqual([
      'Two',
      'Three',
      'Four',
    ]);
    for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await expect.element(page.getByText('Four', { exact: false })).not.toBeInTheDocument();
  });
});

describe('a menu', () => {
  test('opens, is walked by arrows, takes and closes', async () => {
    const taken: string[] = [];
    draw(
      <Menu label="More" trigger="More">
        <MenuItem onAction={() => taken.push('shortcuts')} keys="?">
          Shortcuts
        </MenuItem>
        <MenuRule />
        <MenuChoices
          label="Theme"
          value="light"
          options={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(value) => taken.push(value)}
        />
      </Menu>,
    );
    await click('More');
    await expect
      .element(page.getByRole('menuitemradio', { name: 'Light' }))
      .toHaveAttribute('aria-checked', 'true');
    await keys('{End}{Enter}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await keys('{Enter}');
    await expect.element(page.getByRole('menu')).toBeVisible();
    await keys('{Home}{Enter}');
    expect(taken).toEqual(['dark', 'shortcuts']);
    await click('More');
    await keys('{Escape}');
    await expect.poll(focused).toBe('More');
  });
});

describe('segments', () => {
  test('are one tab stop; arrows choose', async () => {
    function Both() {
      const [value, setValue] = useState<'text' | 'changes'>('changes');
      return (
        <>
          <Segments
            label="Show"
            value={value}
            onChange={setValue}
            options={[
              { value: 'changes', label: 'Changes' },
              { value: 'text', label: 'As readers' },
            ]}
          />
          <p>{value}</p>
        </>
      );
    }
    draw(<Both />);
    await expect.element(page.getByRole('radio', { name: 'Changes' })).toBeChecked();
    await keys('{Tab}{ArrowRight}');
    await expect.element(page.getByRole('radio', { name: 'As readers' })).toBeChecked();
    await sees('text');
  });
});

describe('a mistake', () => {
  test('takes the focus as soon as it is drawn, and never to what cannot take it', async () => {
    const form = (error?: string, disabled = false) => (
      <form>
        <TextField label="Name" />
        <SelectField
          label="Desk"
          options={[{ value: 'w', label: 'World' }]}
          error={error}
          disabled={disabled}
        />
      </form>
    );
    const { show } = draw(form());
    await expect.element(page.getByLabelText('Name')).toBeVisible();
    focusMistake(document.querySelector('form'));
    await new Promise(requestAnimationFrame);
    show(form('Desk: choose one.'));
    await expect.element(page.getByLabelText('Desk')).toHaveFocus();
    (document.activeElement as HTMLElement).blur();
    show(form('Desk: choose one.', true));
    focusMistake(document.querySelector('form'));
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a tag field', () => {
  const ALL: TagOption[] = [
    { id: 'co', name: 'Courts' },
    { id: 'cn', name: 'Counting', detail: 'under Elections' },
    { id: 'el', name: 'Elections' },
  ];
  const find = async (words: string) =>
    ALL.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  const events: string[] = [];

  function Field(given: Partial<TagFieldProps>) {
    const [taken, setTaken] = useState<readonly TagOption[]>(given.taken ?? []);
    return (
      <TagField
        label="Tags"
        search={find}
        {...given}
        taken={taken}
        onTake={(option) => {
          events.push(`take ${option.name}`);
          setTaken([...taken, option]);
        }}
        onRemove={(id) => {
          events.push(`remove ${id}`);
          setTaken(taken.filter((one) => one.id !== id));
        }}
      />
    );
  }
  const field = (given: Partial<TagFieldProps> = {}) => {
    events.length = 0;
    return draw(
      <>
        <Field {...given} />
        <button type="button">After</button>
      </>,
    );
  };
  const box = () => page.getByRole('combobox', { name: 'Tags' });
  const options = () =>
    page
      .getByRole('option')
      .elements()
      .map(({ textContent }) => textContent);

  test('takes the only match with Enter, before the answer has come too', async () => {
    field();
    await box().click();
    await keys('ele{Enter}');
    await expect.poll(() => events).toEqual(['take Elections']);
    await expect.element(box()).toHaveValue('');
    await expect.element(page.getByRole('button', { name: 'Remove Elections' })).toBeVisible();
  });

  test('takes what arrows mark, underlines what was typed, and offers nothing twice', async () => {
    field();
    await box().click();
    await keys('cou');
    await expect.poll(options).toEqual(['Courts', 'Countingunder Elections']);
    await expect.poll(() => document.querySelector('mark')?.textContent).toBe('Cou');
    await keys('{ArrowDown}{ArrowDown}{Enter}');
    await expect.poll(() => events).toEqual(['take Counting']);
    await keys('cou');
    await expect.poll(options).toEqual(['Courts']);
  });

  test('marks the last one by Backspace, and takes it away by one more', async () => {
    field({ taken: ALL.slice(0, 2) });
    await box().click();
    await keys('{Backspace}');
    expect(document.querySelector('.taken.marked')?.textContent).toBe('Counting');
    expect(events).toEqual([]);
    await keys('{Backspace}');
    expect(events).toEqual(['remove cn']);
  });

  test('says of words that were left what they are not, and clears them', async () => {
    field();
    await box().click();
    await keys('zeppelin{Tab}');
    await sees('“zeppelin” is not taken: nothing has that name.');
    await expect.element(box()).toHaveAttribute('aria-invalid', 'true');
    await click('Clear');
    await expect.element(box()).toHaveValue('');
    await expect.element(box()).toHaveFocus();
  });

  test('makes a new one where that is offered; one that failed stands in the box again', async () => {
    let works = false;
    field({
      addWord: 'new topic',
      onAdd: async (name) => {
        events.push(`add ${name}`);
        return works;
      },
    });
    await box().click();
    await keys('Zeppelin');
    await expect.poll(options).toEqual(['Add “Zeppelin”new topic']);
    await keys('{Enter}');
    await expect.poll(() => events).toEqual(['add Zeppelin']);
    await expect.element(box()).toHaveValue('Zeppelin');
    works = true;
    await keys('{Tab}');
    await click('Add “Zeppelin”');
    await expect.element(box()).toHaveValue('');
  });

  test('tells no answer from nothing found, and asks again by itself', async () => {
    let answers = false;
    field({
      search: async (words) => {
        if (!answers) throw new Error('away');
        return find(words);
      },
    });
    await box().click();
    await keys('ele');
    await sees('The newsroom could not be asked');
    answers = true;
    await expect.poll(options).toEqual(['Elections']);
  });

  test('that takes one has no box once it is full, and gets it back', async () => {
    field({ single: true });
    await box().click();
    await keys('ele{Enter}');
    await expect.element(page.getByRole('button', { name: 'Remove Elections' })).toHaveFocus();
    expect(box().query()).toBeNull();
    await keys('{Enter}');
    await expect.element(box()).toBeVisible();
  });

  test('that may only be read has no buttons', async () => {
    field({ readOnly: true, taken: ALL.slice(0, 1) });
    await expect.element(page.getByRole('group', { name: 'Tags' })).toMatchTextContent('Courts');
    expect(page.getByRole('button', { name: /Remove/ }).query()).toBeNull();
  });

  test('keeps words that were not taken while it is away', async () => {
    const words = new Map<string, string>();
    const loose = {
      get: (name: string) => words.get(name) ?? '',
      put: (name: string, left: string) => void words.set(name, left),
    };
    const { show } = field({ loose });
    await box().click();
    await keys('cou');
    show(<p>Elsewhere</p>);
    await sees('Elsewhere');
    show(<Field loose={loose} />);
    await expect.element(box()).toHaveValue('cou');
  });
});
