/** Packages that components bring into a browser. */
export const browserPackages = [
  'react', 'react/jsx-dev-runtime', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'react-aria-components', 'next/form', 'next/link', 'next/navigation',
  'next/dist/shared/lib/app-router-context.shared-runtime', 'next/dist/shared/lib/hooks-client-context.shared-runtime', 'temporal-polyfill',
  'yjs', 'y-indexeddb', 'y-protocols/awareness', 'y-protocols/sync', 'lib0/decoding', 'lib0/encoding', '@hocuspocus/provider', 'diff', 'zod', 'any-ascii', '@sindresorhus/slugify',
  '@tiptap/core', '@tiptap/extension-blockquote', '@tiptap/extension-bold', '@tiptap/extension-document', '@tiptap/extension-hard-break',
  '@tiptap/extension-heading', '@tiptap/extension-horizontal-rule', '@tiptap/extension-italic', '@tiptap/extension-link', '@tiptap/extension-list',
  '@tiptap/extension-paragraph', '@tiptap/extension-text', '@tiptap/extensions/drop-cursor', '@tiptap/extensions/gap-cursor',
  '@tiptap/pm/commands', '@tiptap/pm/model', '@tiptap/pm/schema-list', '@tiptap/pm/state', '@tiptap/pm/transform', '@tiptap/pm/view',
];
