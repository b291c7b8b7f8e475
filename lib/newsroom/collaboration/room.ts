import type { Room } from '../room.ts';

export const collaboration = {
  jobs: {
    compact: {
      cron: '*/5 * * * *',
      load: async () => (await import(/* turbopackIgnore: true */ './store/compact.ts')).compactDue,
    },
  },
} as const satisfies Room;
