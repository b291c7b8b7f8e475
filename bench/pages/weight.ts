import type { Figure } from '../figures.ts';

/** Bytes over the wire, as Node's fetch (brotli) gets them. */
async function bytesAt(address: string): Promise<number> {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  return Number(answer.headers.get('content-length'));
}

/**
 * What a first view of a page weighs without its pictures: the page with its styles, and the fonts
 * that it asks for at once.
 */
export async function measureWeight(port: number, what: string, path: string): Promise<Figure[]> {
  const site = `http://127.0.0.1:${port}`;
  const page = await (await fetch(site + path)).text();
  const links = [...page.matchAll(/<link\b[^>]*>/g)].map(([tag]) => ({
    tag,
    href: /href="([^"]+)"/.exec(tag)?.[1] ?? '',
  }));
  const sum = async (paths: string[]) =>
    (await Promise.all([...new Set(paths)].map((one) => bytesAt(site + one)))).reduce(
      (all, bytes) => all + bytes,
      0,
    ) / 1_000;
  const styles = links
    .filter(({ tag }) => tag.includes('rel="stylesheet"'))
    .map(({ href }) => href);
  const fonts = links.filter(({ tag }) => tag.includes('as="font"')).map(({ href }) => href);
  return [
    {
      bench: 'pages',
      what: `First view of ${what}, without pictures and fonts`,
      value: await sum([path, ...styles]),
      unit: 'kB',
      limit: 60,
    },
    { bench: 'pages', what: `Fonts of ${what}`, value: await sum(fonts), unit: 'kB', limit: 150 },
  ];
}
