/*
 * `npm start` and, with `--dev`, `npm run dev`. What it needs is loaded once the short way through packages is open: a file's own
 * imports are followed before anything in it runs.
 */
import { registerHooks } from 'node:module';
import { shortWay } from './process/short-way.ts';

registerHooks({ resolve: shortWay });
await import('./run.ts');
