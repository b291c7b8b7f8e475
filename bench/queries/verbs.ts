import { beginStory } from '#lib/newsroom/demo/begin.ts';
import { STORY_COMMANDS } from '#lib/newsroom/stories/actions/commands.ts';
import { emptyContent, type StoryContent } from '#lib/newsroom/stories/content.ts';
import { readDeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { Result } from '#lib/errors.ts';
import type { Sample } from './sample.ts';

const ROUNDS = 40;
const paragraph =
  'The committee of the harbour town met behind closed doors and put off what it had promised to ' +
  'decide, residents said. ';

function contentOf({ targets }: Sample, round: number): StoryContent {
  return {
    ...emptyContent('en'),
    headline: `Measured council keeps bridge number ${round}`,
    standfirst: 'It stands.',
    dateline: 'Lima',
    slugline: 'MEASURED',
    sectionId: targets.section[0] ?? null,
    authors: targets.author.slice(0, 2),
    agencies: targets.agency.slice(0, 1),
    topics: targets.topic.slice(0, 3),
    countries: targets.country.slice(0, 2),
    body: {
      type: 'doc',
      content: Array.from({ length: 12 }, () => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: paragraph.repeat(4).trim() }],
      })),
    },
  };
}

/** Lets stories go the whole way from blank to killed; gives back the milliseconds of each step. */
export async function measureVerbs(sample: Sample): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  const { reporter, chief } = sample;
  const deskId = reporter.roles[0]?.deskId ?? sample.desks[0] ?? '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const take = async <Value>(
      what: string,
      action: () => Promise<Result<Value>>,
    ): Promise<Value> => {
      const began = performance.now();
      const done = await action();
      times.set(what, [...(times.get(what) ?? []), performance.now() - began]);
      if (!done.ok) throw new Error(`${what}: ${done.error.sentence}`);
      return done.value;
    };
    const storyId = await take('start', () =>
      beginStory(reporter, { deskId, content: contentOf(sample, round), note: '' }),
    );
    await take('submit', () => STORY_COMMANDS.submit(reporter, { storyId }));
    const read = await readDeskStory(chief, storyId);
    await take('approve', () =>
      STORY_COMMANDS.approve(chief, { storyId, sha256: read?.sha256 ?? '' }),
    );
    await take('publish', () => STORY_COMMANDS.publish(chief, { storyId }));
    await take('hold', () => STORY_COMMANDS.hold(chief, { storyId, reason: 'measured' }));
    await take('release', () => STORY_COMMANDS.release(chief, { storyId, reason: 'It holds.' }));
    await take('kill', () =>
      STORY_COMMANDS.kill(chief, {
        storyId,
        reason: 'measured',
        publicNotice: 'This was only measured.',
      }),
    );
  }
  return times;
}
