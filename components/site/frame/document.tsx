import type { ReactNode } from 'react';
import { writingOf } from '#lib/publication/messages/messages-of.ts';
import { MarkSymbols } from '../indicators/direction.tsx';

const FONTS = {
  latin: '/fonts/galley-serif-latin.woff2',
  arabic: '/fonts/noto-naskh-arabic.woff2',
  sans: '/fonts/public-sans-latin.woff2',
};

/**
 * The whole of a page's document in a language: head with fonts and icons, body with the symbols
 * that the marks use.
 */
export function SiteDocument({ language, children }: { language: string; children: ReactNode }) {
  const serif = language.startsWith('ar') ? FONTS.arabic : FONTS.latin;
  return (
    <html lang={language} dir={writingOf(language)}>
      <head>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101416" />
        {[serif, FONTS.sans].map((href) => (
          <link
            key={href}
            rel="preload"
            href={href}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
        {/* Apart from what Next gathers: a sheet for paper keeps no page waiting. */}
        {/* oxlint-disable-next-line next/no-css-tags */}
        <link rel="stylesheet" href="/print.css" media="print" />
        <link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="apple-touch-icon" href="/icons/icon-180.png" />
      </head>
      <body>
        <MarkSymbols />
        {children}
      </body>
    </html>
  );
}
