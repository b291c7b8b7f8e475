import type { Room } from '../room.ts';

export const session = {
  purge: {
    'ended sign-ins': {
      days: 30,
      load: async () => (await import(/* turbopackIgnore: true */ './purge-ended.ts')).purgeEnded,
    },
  },
} as const satisfies Room;
