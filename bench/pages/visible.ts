import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import { v7 as newId } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { section } from '#db/schema/newsroom/index.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { percentile, type Figure } from '../figures.ts';

const publications = 100;
/** Between two looks: asking without pause would keep the processes from what is measured. */
const pauseMs = 2;

/** From the commit of an edition until each of the processes answers with it. */
export async function measureVisible(ports: readonly number[]): Promise<Figure[]> {
  const [one] = await staffDb().select({ id: section.id }).from(section).limit(1);
  if (!one) throw new Error('The demo newsroom has no section');
  const [storyId, slug] = [newId(), `measured-${ports.length}-${Date.now()}`];
  const agent = new Agent({ keepAlive: true });
  const samples: number[] = [];
  for (let n = 1; n <= publications; n += 1) {
    const headline = `Measured edition ${n} of ${slug}`;
    await makeEdition({
      sectionId: one.id,
      storyId,
      n,
      kind: n === 1 ? 'first' : 'update',
      content: { headline, slug },
    });
    const committed = performance.now();
    samples.push(
      ...(await Promise.all(
        ports.map(async (port) => {
          while (!(await pageAt(agent, port, `/stories/${slug}`)).includes(headline))
            await wait(pauseMs);
          return performance.now() - committed;
        }),
      )),
    );
  }
  agent.destroy();
  const about =
    `Publication to fresh page, ${ports.length} ` +
    `process${ports.length > 1 ? 'es' : ''}, ${publications} publications`;
  return [
    { bench: 'pages', what: `${about}: p50`, value: percentile(samples, 0.5), unit: 'ms' },
    {
      bench: 'pages',
      what: `${about}: p99`,
      value: percentile(samples, 0.99),
      unit: 'ms',
      limit: ports.length > 1 ? 100 : 50,
    },
  ];
}

async function pageAt(agent: Agent, port: number, path: string): Promise<string> {
  const sent = request({ agent, port, path }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return text(answer);
}
