import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Desk } from '#components/desk/desk.tsx';
import { HoldKeysScript } from '#components/desk/opening/hold-keys-script.tsx';
import { now } from '#lib/time/clock.ts';
import { languageOptions } from '#lib/newsroom/organisation/languages.ts';
import { readPageState } from '#lib/newsroom/collaboration/store/page-state.ts';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { requireActor, requireScreen } from '#lib/newsroom/session/request/require-actor.ts';
import { desksToSendTo } from '#lib/newsroom/stories/desk/desk-choices.ts';
import { readDeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { indicatorOptions, retiredIndicators } from '#lib/newsroom/tags/indicator-options.ts';
import { sectionOptions } from '#lib/newsroom/tags/options.ts';
import { takeStoryAction } from '../actions.ts';
import {
  compareStoryVersions,
  readStoryHistory,
  readStoryPublishCheck,
  readWorkingCopyChanges,
  restoreStoryVersion,
} from '../history-actions.ts';
import { addChoice, nameChoices, searchChoices, setEmbargo } from './actions.ts';
import { mayAdd } from './may-add.ts';
import { takenBy } from './taken-by.ts';

/** Read once for the title and the page. */
const storyOf = cache(async (id: string) => readDeskStory(await requireActor(), id));

interface Address {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { id } = await params;
  const story = await storyOf(id);
  return { title: story?.content.headline || 'Untitled story' };
}

/** The writing desk of one story. */
export default async function WritingDesk({ params }: Address) {
  const { id } = await params;
  const actor = await requireScreen('stories');
  const facts = await storyOf(id);
  if (!facts) notFound();
  const used = facts.content.indicators.map(({ indicatorId }) => indicatorId);
  const [sections, desks, usable, retired, taken, organisation, page] = await Promise.all([
    sectionOptions(),
    desksToSendTo(),
    indicatorOptions(),
    retiredIndicators(used),
    takenBy(facts.content),
    readOrganisation(),
    readPageState(id),
  ]);
  const indicators = [
    ...usable.map(({ id: indicatorId, name, parent }) => ({
      id: indicatorId,
      name,
      ...(parent && { detail: parent }),
    })),
    ...retired.map((indicator) => ({ ...indicator, retired: true as const })),
  ];
  return (
    <>
      <HoldKeysScript />
      <Desk
        key={id}
        state={page.state}
        former={page.former}
        facts={facts}
        at={now()}
        me={{ staffId: actor.staffId, name: actor.name, email: actor.email }}
        back={{ href: '/newsroom/stories', name: 'Stories' }}
        sections={sections}
        desks={desks}
        languages={languageOptions(organisation.language)}
        indicators={indicators}
        taken={taken}
        mayAdd={mayAdd(actor)}
        take={takeStoryAction}
        difference={readWorkingCopyChanges}
        actions={{ addChoice, nameChoices, searchChoices, setEmbargo }}
        history={{
          read: readStoryHistory,
          compare: compareStoryVersions,
          restore: restoreStoryVersion,
          seen: readStoryPublishCheck,
        }}
      />
    </>
  );
}
