import {
  BUILD_ID_FILE,
  CLIENT_STATIC_FILES_PATH,
  SERVER_DIRECTORY,
  SERVER_REFERENCE_MANIFEST,
} from 'next/dist/shared/lib/constants.js';
import { defaultConfig } from 'next/dist/server/config-shared.js';
import { expect, it } from 'vitest';
import { ACTIONS, BUILD, BUILD_ID, STATIC } from '../build/build-paths.ts';

it.each([
  ['the build’s folder', defaultConfig.distDir, BUILD],
  ['the build’s name', BUILD_ID_FILE, BUILD_ID],
  ['files for browsers', CLIENT_STATIC_FILES_PATH, STATIC],
  ['ids of server actions', `${SERVER_DIRECTORY}/${SERVER_REFERENCE_MANIFEST}.json`, ACTIONS],
])('%s stands where build-paths.ts says', (_, theirs, ours) =>
  expect(theirs, 'Next puts this in another place: change build-paths.ts.').toBe(ours),
);
