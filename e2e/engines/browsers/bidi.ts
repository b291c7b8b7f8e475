import { once } from 'node:events';
import { WebSocket } from 'ws';

/**
 * A connection of WebDriver BiDi: commands with answers, and events.
 * https://www.w3.org/TR/webdriver-bidi/
 */
export interface Bidi {
  /** Rejects with the browser's own message where it refuses. */
  send<T = unknown>(method: string, params: object): Promise<T>;
  on(event: string, heard: (params: Record<string, unknown>) => void): void;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: string;
  message?: string;
}
interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
  method: string;
}

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, (params: Record<string, unknown>) => void>();
  let last = 0;
  socket.on('message', (data) => {
    const { id, method, params, result, error, message } = JSON.parse(
      (data as Buffer).toString('utf8'),
    ) as Message;
    if (id === undefined) return listeners.get(method ?? '')?.(params ?? {});
    const command = waiting.get(id);
    waiting.delete(id);
    if (error) command?.reject(new Error(`${command.method}: ${error}, ${message}`));
    else command?.resolve(result as never);
  });
  socket.on('close', () => {
    for (const { reject, method } of waiting.values())
      reject(new Error(`${method}: the browser is gone`));
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject, method });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (event, heard) => void listeners.set(event, heard),
    close: () => socket.close(),
  };
}
