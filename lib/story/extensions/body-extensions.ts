import type { Extensions } from '@tiptap/core';
import { storedExtensions } from '../text/schema.ts';
import { Keys } from './keys.ts';
import { Shortcuts } from './shortcuts.ts';
import { TableKeys } from './table-keys.ts';

/**
 * A body with its keys. The editor takes these and adds only what has no place in the stored form.
 * Of two with one key the later goes first: the keys that every text has come before a list's own.
 */
export const bodyExtensions: Extensions = [Keys, ...storedExtensions, Shortcuts, TableKeys];
