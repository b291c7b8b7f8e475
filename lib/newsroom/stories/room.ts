import type { Room } from '../room.ts';
import { storyEvents } from './events.ts';
import { storyPermissions } from './permissions.ts';
import { storyScreens } from './screens.ts';

export const stories = {
  permissions: storyPermissions,
  families: { story: { label: 'Stories', place: 10 } },
  events: storyEvents,
  screens: storyScreens,
  jobs: {
    settle: {
      cron: '* * * * *',
      load: async () =>
        (await import(/* turbopackIgnore: true */ './schedule/apply-due-schedules.ts'))
          .applyDueSchedules,
    },
    'purge-spiked': {
      cron: '47 * * * *',
      load: async () =>
        (await import(/* turbopackIgnore: true */ './purge/purge-spiked.ts')).purgeSpiked,
    },
  },
  demo: {
    stories: {
      place: 20,
      load: async () =>
        (await import(/* turbopackIgnore: true */ '../demo/stories.ts')).fillStories,
    },
  },
} as const satisfies Room;
