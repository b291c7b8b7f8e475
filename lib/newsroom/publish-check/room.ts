import type { Room } from '../room.ts';

export const publishCheck = {
  deliveries: {
    probe: {
      slow: true,
      load: async () =>
        (await import(/* turbopackIgnore: true */ './probe/deliver-probe.ts')).deliverProbe,
    },
  },
  purge: {
    'what was seen on public pages': {
      days: 30,
      load: async () =>
        (await import(/* turbopackIgnore: true */ './purge-sightings.ts')).purgeSightings,
    },
  },
} as const satisfies Room;
