import { join } from 'node:path';
import { ensureBuild } from '#lib/server/next/build/ensure-build.ts';
import { command } from '../command.ts';

export const buildCommand = command({
  summary:
    'Builds the pages where the build is missing or older than the sources: once, before several processes start.',
  usage: '',
  arguments: [],
  options: {},
  async run() {
    await ensureBuild(join(import.meta.dirname, '..', '..', '..'), new AbortController().signal);
  },
});
