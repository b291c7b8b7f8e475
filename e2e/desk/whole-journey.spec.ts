import { button, expectSaved } from '../support/acts.ts';
import { expect, people, signIn, test } from '../support/test.ts';
import { body, expectLines, field, linesOf } from '../support/writing.ts';

/** Words of the story that is typed; 600 for the whole one, which takes seven minutes. */
const WORDS = Number(process.env['JOURNEY_WORDS'] ?? 120);
/** A good typist: 120 ms a key. */
const KEY = 120;

const SAID =
  'the minister said on monday that nobody had been told of the plan before it was read out in the hall'.split(
    ' ',
  );
/** A story in which every word tells its place, in paragraphs of thirty. */
function storyOf(words: number): string[] {
  const all = Array.from({ length: words }, (_, at) =>
    at % 3 === 2 ? `w${at}` : (SAID[at % SAID.length] ?? ''),
  );
  return Array.from(
    { length: Math.ceil(words / 30) },
    (_, at) => `${all.slice(at * 30, at * 30 + 30).join(' ')}.`,
  );
}

test(
  'a story is typed from the first paint on, beside a colleague, while the server is killed ' +
    'twice: every letter is there, once, in order',
  async ({ ownServer, newPage }) => {
    const lines = storyOf(WORDS);
    test.setTimeout(180_000 + lines.join(' ').length * KEY * 2);
    const server = await ownServer();
    const [writer, colleague] = [await newPage(server.url), await newPage(server.url)];
    await signIn(writer, people.reporter);
    await signIn(colleague, people.editor);
    await writer.goto('/newsroom/stories');
    await button(writer, 'New story').first().click();
    await writer.waitForURL(/\/stories\/[0-9a-f-]{36}/);
    const desk = writer.url();
    // The first paint of a page that has no script yet: the place of the text is pressed, and the
    // first key follows.
    await writer.goto(desk, { waitUntil: 'commit' });
    await writer.locator('#body').click({ force: true, noWaitAfter: true });
    const typing = (async () => {
      for (const [at, line] of lines.entries()) {
        if (at > 0) await writer.keyboard.press('Enter');
        await writer.keyboard.type(line, { delay: KEY });
      }
    })();
    await colleague.goto(desk);
    await expectSaved(colleague);
    const heads = Array.from({ length: Math.round(WORDS / 4) }, (_, at) => `h${at}`).join(' ');
    await field(colleague, 'Headline').click();
    const beside = (async () => {
      await colleague.keyboard.type(heads, { delay: KEY });
      await field(colleague, 'Standfirst').click();
      await colleague.keyboard.type('What the colleague wrote beside it.', { delay: KEY });
    })();
    for (const share of [1, 2]) {
      await expect
        .poll(async () => (await linesOf(writer)).join(' ').length, { timeout: 300_000 })
        .toBeGreaterThan((lines.join(' ').length * share) / 3.5);
      await server.crash();
      await expect(writer.getByRole('status').first()).toHaveText(/^Offline/);
      await server.restart();
      await expect(writer.getByRole('status').first()).not.toHaveText(/^Offline/, {
        timeout: 60_000,
      });
    }
    await Promise.all([typing, beside]);
    await expectLines([writer, colleague], lines);
    await expectLines([writer, colleague], [heads], 'headline');
    const fresh = await newPage(server.url);
    await signIn(fresh, people.chief);
    await fresh.goto(desk);
    await expect(body(fresh)).toContainText('minister');
    await expectLines([fresh], lines);
    await expectLines([fresh], [heads], 'headline');
    await expectLines([fresh], ['What the colleague wrote beside it.'], 'standfirst');
  },
);
