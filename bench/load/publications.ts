import { beginStory } from '#lib/newsroom/demo/begin.ts';
import { STORY_COMMANDS } from '#lib/newsroom/stories/actions/commands.ts';
import { emptyContent, type StoryContent } from '#lib/newsroom/stories/content.ts';
import { readDeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { Result } from '#lib/errors.ts';
import type { Sample } from '../queries/sample.ts';

const paragraph =
  'The committee of the harbour town met behind closed doors and put off what it had promised to ' +
  'decide, residents said. ';

/** A story of some 900 words on subjects of the newsroom. */
export function contentOf({ targets }: Sample, n: number): StoryContent {
  const some = (ids: readonly string[], count: number) =>
    Array.from(
      { length: Math.min(count, ids.length) },
      (_, at) => ids[(n + at) % ids.length] ?? '',
    );
  return {
    ...emptyContent('en'),
    headline: `Council under load keeps bridge number ${n} of ${Date.now()}`,
    standfirst: 'It stands.',
    dateline: 'Lima',
    slugline: 'LOAD',
    sectionId: some(targets.section, 1)[0] ?? null,
    authors: some(targets.author, 1),
    agencies: some(targets.agency, 1),
    topics: some(targets.topic, 2),
    countries: some(targets.country, 1),
    body: {
      type: 'doc',
      content: Array.from({ length: 12 }, () => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: paragraph.repeat(4).trim() }],
      })),
    },
  };
}

/**
 * Lets a story go the whole way from blank to published, with all that follows: events, mail, the
 * proof on the public pages. Gives back its public path.
 */
export async function publishOne(sample: Sample, n: number): Promise<string> {
  const { reporter, chief } = sample;
  const value = async <Value>(action: Promise<Result<Value>>): Promise<Value> => {
    const done = await action;
    if (!done.ok) throw new Error(done.error.sentence);
    return done.value;
  };
  const storyId = await value(
    beginStory(reporter, {
      deskId: reporter.roles[0]?.deskId ?? sample.desks[0] ?? '',
      content: contentOf(sample, n),
      note: '',
    }),
  );
  await value(STORY_COMMANDS.submit(reporter, { storyId }));
  const read = await readDeskStory(chief, storyId);
  await value(STORY_COMMANDS.approve(chief, { storyId, sha256: read?.sha256 ?? '' }));
  const { slug } = await value(STORY_COMMANDS.publish(chief, { storyId }));
  return `/stories/${slug}`;
}
