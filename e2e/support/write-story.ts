import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { staffDb } from '#db/staff.ts';
import { clusterIn } from '#db/embedded/cluster.ts';
import { urlOf } from '#db/embedded/owner.ts';
import { staff, staffRole, story, workingCopy } from '#db/schema/newsroom/index.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor, Role } from '#lib/newsroom/actor.ts';
import { replaceContent } from '#lib/newsroom/collaboration/projection/replace.ts';
import { storePicture } from '#lib/newsroom/media/store.ts';
import { STORY_COMMANDS } from '#lib/newsroom/stories/actions/commands.ts';
import type { StoryContent } from '#lib/newsroom/stories/content.ts';
import { startStory } from '#lib/newsroom/stories/actions/start.ts';
import { keptSecret } from '#lib/server/process/secret.ts';
import { people } from './demo-people.ts';

/** A story that a test found written: its id, its names and its two addresses. */
export interface Written {
  id: string;
  guid: string;
  headline: string;
  /** Path of its writing desk. */
  desk: string;
  /** Path of its public page. */
  page: string;
  slug: string;
  /** A word that stands in its text and in no other story. */
  word: string;
  /** SHA-256 of its lead photo's file, where it has one. */
  photo: string | null;
}

const STATUSES = ['draft', 'in review', 'approved', 'published'] as const;

interface Wish {
  status: (typeof STATUSES)[number];
  by?: keyof typeof people;
  photo?: boolean;
  content?: Partial<StoryContent>;
}

/** A word that nothing else in the newsroom has. */
export const freshWord = (): string =>
  `q${[...randomBytes(5)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}x`;

/**
 * Brings a story of the run's server to a standing by the newsroom's own commands: for journeys
 * that begin later than the blank page, which has a journey of its own.
 */
export async function writeStory({
  status,
  by = 'reporter',
  photo = false,
  content = {},
}: Wish): Promise<Written> {
  await openDatabase();
  const writer = await actorOf(people[by]);
  const editor = await actorOf(people.editor);
  const { storyId } = take(await startStory(writer, {}));
  const word = freshWord();
  const picture = photo
    ? take(
        await storePicture({ bytes: await drawPicture(), fileName: `${word}.jpg`, actor: writer }),
      )
    : null;
  await staffDb().transaction(async (tx) =>
    replaceContent(
      tx,
      storyId,
      {
        ...(await contentOf(storyId)),
        ...textWith(word),
        ...(picture && {
          leadPhoto: {
            mediaId: picture.mediaId,
            alt: 'Two benches in a hall',
            caption: `The hall of ${word}.`,
            credit: 'Test Desk',
          },
        }),
        ...content,
      },
      writer,
    ),
  );
  const stands = STATUSES.indexOf(status);
  if (stands > 0) take(await STORY_COMMANDS.submit(writer, { storyId }));
  if (stands > 1)
    take(await STORY_COMMANDS.approve(editor, { storyId, sha256: await hashOf(storyId) }));
  if (stands > 2)
    take(await STORY_COMMANDS.publish(editor, { storyId, sha256: await hashOf(storyId) }));
  return describe(storyId, word, picture?.sha256 ?? null);
}

/** What the server holds of a story: its plain form, as review and publication take it. */
export async function heldOf(storyId: string): Promise<StoryContent> {
  await openDatabase();
  return contentOf(storyId);
}

/**
 * Lets the editor approve the working copy as it stands, after somebody else submitted it: the
 * short way to a second edition.
 */
export async function approveAsItStands(storyId: string): Promise<void> {
  const editor = await actorOf(people.editor);
  take(await STORY_COMMANDS.submit(await actorOf(people.reporter), { storyId }));
  take(await STORY_COMMANDS.approve(editor, { storyId, sha256: await hashOf(storyId) }));
}

const textWith = (word: string) => ({
  kicker: 'Town halls',
  headline: `The hall of ${word} opens its doors`,
  standfirst: `What the council of ${word} decided, and what it left open.`,
  dateline: 'Lima/Buenos Aires (AP/dpa)',
  slug: `hall-of-${word}`,
  slugline: `HALL-${word}`.toUpperCase(),
  body: {
    type: 'doc' as const,
    content: ['opened on Monday', 'closes at noon'].map((action) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: `The hall of ${word} ${action}.` }],
    })),
  },
});

async function describe(id: string, word: string, photo: string | null): Promise<Written> {
  const [row] = await staffDb().select({ guid: story.guid }).from(story).where(eq(story.id, id));
  const { headline, slug } = await contentOf(id);
  return {
    id,
    guid: row?.guid ?? '',
    headline,
    desk: `/newsroom/stories/${id}`,
    page: `/stories/${slug}`,
    slug,
    word,
    photo,
  };
}

async function copyOf(storyId: string) {
  const [copy] = await staffDb().select().from(workingCopy).where(eq(workingCopy.storyId, storyId));
  if (!copy) throw new Error(`There is no story ${storyId}`);
  return copy;
}

const hashOf = async (storyId: string) => (await copyOf(storyId)).sha256;
const contentOf = async (storyId: string) => (await copyOf(storyId)).content as StoryContent;

/** One of the demo newsroom's people, as commands know them. */
export async function actorOf(email: string): Promise<Actor> {
  const [person] = await staffDb().select().from(staff).where(eq(staff.email, email));
  if (!person) throw new Error(`Nobody has the address ${email}`);
  const roles = await staffDb()
    .select({ role: staffRole.role, deskId: staffRole.deskId })
    .from(staffRole)
    .where(eq(staffRole.staffId, person.id));
  return {
    staffId: person.id,
    name: person.name,
    email,
    sessionId: person.id,
    roles: roles.map(({ role, deskId }) => ({ role: role as Role, deskId })),
  };
}

/** The run's database and pictures, for this worker's own use of lib/. */
export async function openDatabase(): Promise<void> {
  const dataDir = process.env.GALLEY_E2E_DATA_DIR;
  if (!dataDir) throw new Error('The run has no server');
  process.env.DATA_DIR = dataDir;
  process.env.AUTH_SECRET ??= await keptSecret(dataDir);
  process.env.DATABASE_URL ??= urlOf(await clusterIn(dataDir), 'galley');
}

/** What a command gave; throws its sentence where it refused. */
export function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

/**
 * A JPEG of its own: the same bytes would be the same picture, and readable as long as any story
 * shows it.
 */
export function drawPicture(): Promise<Buffer> {
  const [red = 0, green = 0, blue = 0, at = 0] = randomBytes(4);
  const bench =
    `<svg width="1600" height="1000"><rect x="${at}" y="300" width="900" ` +
    `height="260" fill="#e8ddc8"/></svg>`;
  return sharp({
    create: { width: 1600, height: 1000, channels: 3, background: { r: red, g: green, b: blue } },
  })
    .composite([{ input: Buffer.from(bench) }])
    .jpeg({ quality: 80 })
    .toBuffer();
}
