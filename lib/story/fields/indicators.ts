import { stageOf, type Check, type Checking } from '../checks/check.ts';
import type { IndicatorUse } from '../forms/form.ts';
import type { Field } from './field.ts';

function checkUses(uses: readonly IndicatorUse[]): Check[] {
  const complete = uses.every(({ countryId, direction }) => countryId && direction);
  return complete
    ? []
    : [
        {
          field: 'Indicators',
          stage: 'publication',
          met: false,
          sentence: 'Indicators: each needs a country and a direction.',
        },
      ];
}

export const indicators = {
  name: 'Indicators',
  form: {
    kind: 'uses',
    root: 'indicators',
    most: 30,
    reason: { root: 'reason/', lines: 'many', most: 500 },
  },
  desk: 'tags',
  part: 'tags',
  readers: 'uses',
  editing: 'words',
  checks: {
    details: ({ indicators: uses }: { indicators: readonly IndicatorUse[] }) => checkUses(uses),
    house: (
      { indicators: { length } }: { indicators: readonly IndicatorUse[] },
      { checking }: { checking: Checking },
    ): Check[] => [
      {
        field: 'Indicators',
        stage: stageOf('indicators', checking),
        met: length > 0,
        sentence: 'Indicators: there is none.',
      },
    ],
  },
} as const satisfies Field;
