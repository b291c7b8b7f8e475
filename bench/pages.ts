import { keepFigures, type Figure } from './figures.ts';
import { openGalleys } from './pages/galleys.ts';
import { measureSpeed } from './pages/speed.ts';
import { measureVisible } from './pages/visible.ts';
import { measureWeight } from './pages/weight.ts';

/**
 * The public pages: how fast they come against a bare node:http server that sends the same bytes
 * and headers, what they weigh, and how soon a publication is to be seen by one process and by each
 * of three.
 */
export async function run(): Promise<Figure[]> {
  const galleys = await openGalleys();
  try {
    await galleys.upTo(1);
    const [[port = 0], [pid = 0]] = [galleys.ports, galleys.pids];
    const story = await newestStory(port);
    const figures = [
      ...(await measureWeight(port, 'a story', story)),
      ...(await measureWeight(port, 'the front page', '/')),
      ...(await measureSpeed(
        { port, pid },
        { Story: story, 'Front page': '/', List: '/latest', Feed: '/feed.xml' },
      )),
      ...(await measureVisible(galleys.ports)),
    ];
    await galleys.upTo(3);
    figures.push(...(await measureVisible(galleys.ports)));
    await keepFigures('pages', figures);
    return figures;
  } finally {
    await galleys.stop();
  }
}

async function newestStory(port: number): Promise<string> {
  const feed = (await (await fetch(`http://127.0.0.1:${port}/feed.json`)).json()) as {
    items: { url: string }[];
  };
  const [item] = feed.items;
  if (!item) throw new Error('The demo newsroom has published nothing');
  return new URL(item.url).pathname;
}
