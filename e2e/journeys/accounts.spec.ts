import type { Page } from '@playwright/test';
import { act, button, expectSaved, openDesk, openDialog, write } from '../support/acts.ts';
import { password } from '../support/demo-people.ts';
import { freshWord, writeStory } from '../support/write-story.ts';
import { expect, names, people, signInAtTheDoor, test } from '../support/test.ts';

interface Person {
  name: string;
  email: string;
  secret: string;
}

/** An administrator makes an account with these roles, by the boxes of the grid. */
async function makePerson(admin: Page, roles: string[]): Promise<Person> {
  const word = freshWord();
  const person = {
    name: `Person ${word}`,
    email: `${word}@example.org`,
    secret: `a long secret of ${word}`,
  };
  await admin.goto('/newsroom/staff');
  const dialog = await openDialog(admin, 'New person');
  await dialog.getByLabel('Name', { exact: true }).fill(person.name);
  await dialog.getByLabel('Email').fill(person.email);
  for (const role of roles) await dialog.getByRole('checkbox', { name: role }).check();
  await dialog.getByLabel('Password').fill(person.secret);
  await button(dialog, 'New person').click();
  await button(admin, 'Done').click();
  await expect(admin.getByText(person.email)).toBeVisible();
  return person;
}

test('a new reporter signs in and writes; deactivated, the desk shuts and the next request leads to the door', async ({
  asAdmin: admin,
  newPage,
}) => {
  const person = await makePerson(admin, ['Reporter on World']);
  const page = await newPage();
  await signInAtTheDoor(page, person.email, person.secret);
  await act(page, 'New story');
  await expectSaved(page);
  await write(page, 'Headline', 'A first day');

  await act(admin, `Deactivate ${person.name}`);
  await expect(admin.getByText(`${person.name} is signed out everywhere.`)).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('status')).not.toHaveText(/^Saved/);
  await page.goto('/newsroom');
  await expect(page).toHaveURL(/\/login/);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.secret);
  await act(page, 'Sign in');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Email and password do not match.' }),
  ).toBeVisible();
});

test('a new role works with the next click', async ({ asAdmin: admin, newPage }) => {
  const person = await makePerson(admin, ['Reporter on World']);
  const page = await newPage();
  await signInAtTheDoor(page, person.email, person.secret);
  expect((await page.goto('/newsroom/review'))?.status()).toBe(403);
  await act(admin, `Edit ${person.name}`);
  const dialog = admin.getByRole('dialog', { name: `Edit ${person.name}` });
  await dialog.getByRole('checkbox', { name: 'Reporter on World' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Editor on World', exact: true }).check();
  await button(dialog, 'Save').click();
  await expect(dialog).toBeHidden();
  expect((await page.goto('/newsroom/review'))?.status()).toBe(200);
});

test('an administrator sees no text of a story', async ({ asAdmin: admin }) => {
  const story = await writeStory({ status: 'in review' });
  expect((await admin.goto(story.desk))?.status()).toBe(403);
  await expect(admin.getByText(story.word)).toHaveCount(0);
  expect((await admin.goto('/newsroom/review'))?.status()).toBe(403);
  await admin.goto('/newsroom/activity');
  await expect(admin.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();
  const found = await admin.request.get(`/newsroom/search.json?q=${story.word}`);
  expect(await found.json()).toEqual({ stories: [] });
});

test('an address for programs answers 401 without a session and 403 without the right', async ({
  request,
  asAdmin: admin,
}) => {
  const upload = {
    data: Buffer.from('x'),
    headers: { 'content-type': 'image/jpeg', 'x-file-name': 'x.jpg' },
  };
  expect((await request.get('/newsroom/search.json?q=a')).status()).toBe(401);
  expect((await request.get('/api/media/018f0000-0000-7000-8000-000000000000')).status()).toBe(401);
  expect((await request.post('/api/media', upload)).status()).toBe(401);
  expect((await admin.request.post('/api/media', upload)).status()).toBe(403);
});

test('the door leads back to where one wanted to go, and nowhere else', async ({ newPage }) => {
  for (const [next, end] of [
    ['/newsroom/stories', '/newsroom/stories'],
    ['https://elsewhere.example/', '/newsroom'],
    ['//elsewhere.example/newsroom', '/newsroom'],
    ['/\\elsewhere.example', '/newsroom'],
  ] as const) {
    const page = await newPage();
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await page.getByLabel('Email').fill(people.reporter);
    await page.getByLabel('Password').fill(password);
    await act(page, 'Sign in');
    await expect(page).toHaveURL(end);
  }
});

test('a wrong password keeps the e-mail', async ({ asAdmin: admin, newPage }) => {
  const { email } = await makePerson(admin, ['Reporter on World']);
  const page = await newPage();
  await page.goto('/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('not the secret');
  await act(page, 'Sign in');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Email and password do not match.' }),
  ).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(email);
  await expect(page.getByLabel('Password')).toHaveValue('');
});

test('who signed out is out, also with the old cookie', async ({ asReporter: page, newPage }) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  const cookies = await page.context().cookies();
  await button(page, names.reporter).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/login/);
  const thief = await newPage();
  await thief.context().addCookies(cookies);
  await thief.goto(story.desk);
  await expect(thief).toHaveURL(/\/login/);
});
