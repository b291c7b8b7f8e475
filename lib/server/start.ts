/*
 * `npm start` and, with `--dev`, `npm run dev`. What it needs is loaded once the short way through
 * packages is open: a file's own imports are followed before anything in it runs.
 */
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { inBuild } from './next/build/build-paths.ts';
import { shortWay } from './next/short-way.ts';

registerHooks({ resolve: shortWay });
// Beside the pages that were built. Where nothing can be written it does without.
enableCompileCache(inBuild(join(import.meta.dirname, '../..'), 'cache/node'));
await import('./run.ts');
// A process that is killed writes nothing down at its end.
flushCompileCache();
