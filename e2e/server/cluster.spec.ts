import { setTimeout as wait } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { closePools } from '#db/pools.ts';
import { staffDb } from '#db/staff.ts';
import { staff } from '#db/schema/newsroom/index.ts';
import { cookieFor, openDesk } from '#lib/newsroom/collaboration/testing/open-desk.ts';
import { typeIn } from '#lib/newsroom/collaboration/testing/writer.ts';
import { bodyOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { lastObservations } from '#lib/newsroom/publish-check/probe/observations.ts';
import { actInDialog, button, openDesk as openStory, openDialog } from '../support/acts.ts';
import { startCluster, type Cluster } from '../support/server/cluster.ts';
import { provideNginx } from '../support/server/nginx.ts';
import { beginLoad } from '../support/server/put-under-load.ts';
import { approveAsItStands, writeStory, type Written } from '../support/write-story.ts';
import { expect, people, signIn, test } from '../support/test.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let cluster: Cluster;
const before = { ...process.env };

test.beforeAll(async () => {
  const nginx = await provideNginx();
  test.skip(
    nginx === null,
    'There is no nginx here, and this account may not install one: three processes behind a proxy are not tested.',
  );
  cluster = await startCluster(nginx ?? '', 'cluster');
  // The test's own use of lib/ is on the cluster's database, by a connection like that of the
  // processes.
  await closePools();
  Object.assign(process.env, {
    DATABASE_URL: cluster.databaseUrl,
    AUTH_SECRET: cluster.authSecret,
    GALLEY_E2E_DATA_DIR: cluster.dataDir,
    SITE_URL: cluster.url,
  });
});

test.afterAll(async () => {
  await closePools();
  process.env = before;
  await cluster?.remove();
});

/** The number of the edition that a page shows; 0 for a page of none. */
const editionOn = (text: string): number => Number(/"version":(\d+),/.exec(text)?.[1] ?? 0);

async function seenEverywhere(story: Written): Promise<void> {
  await expect
    .poll(
      async () => {
        const last = await lastObservations(story.id);
        return (
          last && {
            processes: new Set(last.observations.map(({ process }) => process)).size,
            wrong: last.observations
              .filter(({ ok }) => !ok)
              .map(({ process, path, seen }) => `${process}${path}: ${seen}`),
          }
        );
      },
      { timeout: 60_000, intervals: [250] },
    )
    .toEqual({ processes: 3, wrong: [] });
}

test('a story published through one process is on all public pages of three, and what is killed is on none', async ({
  newPage,
}) => {
  const story = await writeStory({ status: 'approved' });
  const page = await newPage(cluster.url);
  await signIn(page, people.chief);
  await openStory(page, story.desk);
  await actInDialog(page, 'Publish');
  await seenEverywhere(story);
  await openStory(page, story.desk);
  await button(page, 'Checks').click();
  await expect(
    page.getByText(/^Right on (\d+) of \1 public pages in 3 processes, .+ after publication\.$/),
  ).toBeVisible();

  await page.reload();
  await actInDialog(page, 'Kill', { Reason: 'Wrong', 'Public notice': 'Its figures were wrong.' });
  await seenEverywhere(story);
  for (const { port } of cluster.members)
    expect((await fetch(`http://127.0.0.1:${port}${story.page}`)).status).toBe(410);
});

test(
  'a process that dies under load and a restart of all of them cost no reader a page, and ' +
    'nobody gets an old one',
  async ({ newPage }) => {
    const story = await writeStory({ status: 'published' });
    const desk = await newPage(cluster.url);
    await signIn(desk, people.chief);
    const load = beginLoad(
      cluster.url,
      [story.page, '/', '/latest', '/feed.xml', '/sections/world', '/search?q=bridge'],
      6,
    );

    await wait(1_000);
    await cluster.members[1]?.crash();
    await wait(1_000);
    await openStory(desk, story.desk);
    const headline = desk.getByRole('textbox', { name: 'Headline', exact: true });
    await headline.click();
    await desk.keyboard.press('Control+End');
    await headline.pressSequentially(', again');
    await expect(desk.getByRole('status')).toHaveText(/^Saved/);
    await approveAsItStands(story.id);
    await desk.reload();
    const dialog = await openDialog(desk, 'Publish');
    await dialog.getByRole('radio', { name: 'Update' }).check();
    await button(dialog, 'Publish').click();
    await expect(dialog).toBeHidden();
    const published = Date.now();

    await wait(1_500);
    await cluster.members[1]?.restart();
    for (const member of cluster.members) await member.restart();
    await wait(500);
    const answers = await load.end();

    const failed = answers
      .filter(({ status }) => status !== 200)
      .map(({ path, status, error, at }) => ({ path, status, error, ms: at - published }));
    expect(failed).toEqual([]);
    const old = answers.filter(
      ({ path, at, text }) =>
        path === story.page && at > published + 1_000 && editionOn(text) !== 2,
    );
    expect(old.map(({ at, text }) => ({ ms: at - published, edition: editionOn(text) }))).toEqual(
      [],
    );
    expect(answers.length).toBeGreaterThan(200);
  },
);

test("people who write through different processes see each other's words within 200 ms", async () => {
  const story = await writeStory({ status: 'draft' });
  const seats = await Promise.all(
    (
      [
        ['reporter', 0],
        ['editor', 2],
      ] as const
    ).map(async ([who, at]) => {
      const [person] = await staffDb()
        .select({ staffId: staff.id })
        .from(staff)
        .where(and(eq(staff.email, people[who]), eq(staff.active, true)));
      return openDesk(
        `ws://127.0.0.1:${cluster.members[at]?.port}/newsroom/socket`,
        story.id,
        await cookieFor({ staffId: person?.staffId ?? '' }),
        cluster.url,
      );
    }),
  );
  await expect.poll(() => seats.every(({ isSaved }) => isSaved())).toBe(true);
  const [first, second] = seats;
  if (!first || !second) throw new Error('Nobody sits there');
  const times: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const [writer, reader] = n % 2 === 0 ? [first, second] : [second, first];
    const word = `word${n} `;
    const begun = performance.now();
    const seen = new Promise<void>((resolve) => {
      const look = () => {
        if (bodyOf(reader.doc).toJSON().includes(word)) {
          reader.doc.off('update', look);
          resolve();
        }
      };
      reader.doc.on('update', look);
    });
    typeIn(writer.doc, word);
    await seen;
    times.push(performance.now() - begun);
  }
  for (const seat of seats) seat.leave();
  times.sort((a, b) => a - b);
  test.info().annotations.push({
    type: 'milliseconds',
    description: `median ${times[10]?.toFixed(0)}, slowest ${times.at(-1)?.toFixed(0)}`,
  });
  expect(times[10]).toBeLessThan(200);
});
