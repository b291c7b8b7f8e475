import type { Room } from '../room.ts';

export const indicators = {
  families: { indicator: { label: 'Indicators', place: 30 } },
  events: {
    'indicator.added': { sentence: 'added the indicator', mail: null, label: null },
    'indicator.renamed': { sentence: 'renamed the indicator', mail: null, label: null },
    'indicator.moved': { sentence: 'moved the indicator', mail: null, label: null },
    'indicator.described': { sentence: 'described the indicator', mail: null, label: null },
    'indicator.retired': { sentence: 'retired the indicator', mail: null, label: null },
    'indicator.returned': { sentence: 'brought back the indicator', mail: null, label: null },
  },
} as const satisfies Room;
