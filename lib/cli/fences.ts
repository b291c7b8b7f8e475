import { join } from 'node:path';
import { findBreaches } from '#lib/fences/check.ts';
import { fences, reaches, sqlFences } from '#lib/fences/rules.ts';
import { readSources } from '#lib/fences/sources.ts';

const breaches = findBreaches(await readSources(join(import.meta.dirname, '../..')), {
  fences,
  reaches,
  sqlFences,
});
for (const { file, line, to, message } of breaches)
  process.stderr.write(`${file}:${line}: ${to}: ${message}\n`);
process.exitCode = breaches.length ? 1 : 0;
