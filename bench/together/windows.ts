import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Order } from './messages.ts';

/** Opens windows without a screen and lets their people write until `end`. */
export async function openWindows(order: Order): Promise<{ end: () => Promise<Answer> }> {
  const child = fork(new URL('desks.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(order);
  await once(child, 'message');
  return {
    async end() {
      child.send('end');
      const [answer] = (await once(child, 'message')) as [Answer];
      child.kill();
      return answer;
    },
  };
}
