'use client';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { bindField, type TextControl } from './bind-field.ts';

/** The `ref` of an uncontrolled field that several people type in at once. */
export function useSharedText(
  text: Y.Text | undefined,
): (field: TextControl | null) => (() => void) | undefined {
  return useCallback((field) => (field && text ? bindField(field, text) : undefined), [text]);
}
