import { once } from 'node:events';
import { connect } from 'node:net';

/** A request as it goes over the wire, past every client's good manners. */
export interface Wire {
  method: string;
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: Buffer;
}

/** Sends it and gives back the status; 0 where no answer came within ten seconds. */
export async function sendWire(
  url: string,
  { method, target, headers, body }: Wire,
): Promise<number> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.setTimeout(10_000, () => socket.destroy());
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  if (body.length > 0) lines.push(`Content-Length: ${body.length}`);
  socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]));
  let head = '';
  socket.on('data', (bytes: Buffer) => {
    if (head.length < 20) head += bytes.toString('latin1', 0, 20);
  });
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
}
