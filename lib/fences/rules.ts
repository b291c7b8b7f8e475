import { appFences } from './app-fences.ts';
import { componentFences } from './component-fences.ts';
import type { Fence, Reach, SqlFence } from './fence.ts';
import { DOOR, PURE, WINGS } from './groups.ts';
import { libFences } from './lib-fences.ts';

export const fences: readonly Fence[] = [...libFences, ...componentFences, ...appFences];

export const reaches: readonly Reach[] = [
  {
    from: { folders: ['lib/publication/', 'app/(site)/', 'components/site/'] },
    never: [
      'lib/newsroom/',
      'components/newsroom/',
      'components/desk/',
      'app/newsroom/',
      'db/staff.ts',
      'db/schema/newsroom/',
    ],
    message: WINGS,
  },
  {
    from: { directive: 'use client' },
    endsAt: 'use server',
    never: [
      'db/',
      'lib/server/',
      'lib/env/env.ts',
      'lib/log/log.ts',
      'lib/newsroom/command.ts',
      'lib/newsroom/policy.ts',
      'drizzle-orm',
      'pg',
      'node:fs',
      'node:fs/promises',
      'node:crypto',
      'node:path',
      'node:child_process',
      'node:async_hooks',
      'node:net',
      'node:http',
    ],
    message:
      'What runs in a browser brings along neither commands nor the database: it calls a server action.',
  },
  {
    from: { folders: ['lib/story/'] },
    never: [
      'db/',
      'lib/newsroom/',
      'lib/publication/',
      'lib/server/',
      'lib/env/env.ts',
      'lib/log/log.ts',
    ],
    message: PURE,
  },
];

export const sqlFences: readonly SqlFence[] = [
  // The publish check reads the tables themselves: it must not ask the code that it checks.
  {
    folders: ['lib/newsroom/'],
    exceptFor: ['lib/newsroom/publish-check/public-facts.ts'],
    schema: 'publication',
    message: DOOR,
  },
  {
    folders: ['lib/publication/', 'components/', 'app/'],
    exceptFor: [],
    schema: 'newsroom',
    message: WINGS,
  },
];
