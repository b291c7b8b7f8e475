import type { Room } from '../room.ts';

export const agencies = {
  families: { agency: { label: 'Agencies', place: 40 } },
  events: {
    'agency.added': { sentence: 'added the agency', mail: null, label: null },
    'agency.changed': { sentence: 'changed the agency', mail: null, label: null },
    'agency.retired': { sentence: 'retired the agency', mail: null, label: null },
    'agency.returned': { sentence: 'brought back the agency', mail: null, label: null },
  },
} as const satisfies Room;
