import { inflateSync } from 'node:zlib';

/** How many runs of text stand on each sheet of a PDF that Chromium made (ISO 32000-1, 7.7.3). */
export function sheetsOf(pdf: Buffer): number[] {
  const text = pdf.toString('latin1');
  const pages = text.matchAll(/\/Type\s*\/Page\b[^]*?\/Contents (\d+) 0 R/g);
  return [...pages].map(([, id]) => {
    const from = text.indexOf('stream', text.indexOf(`\n${id} 0 obj`)) + 'stream\n'.length;
    const stream = pdf.subarray(from, text.indexOf('endstream', from));
    return inflateSync(stream).toString('latin1').match(/T[jJ]/g)?.length ?? 0;
  });
}
