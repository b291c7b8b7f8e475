import { connect, type Socket } from 'node:net';

/*
 * Asks for one address again and again over kept-alive connections, each request when the answer
 * before it is whole. Plain sockets: what a client library costs would hide what the servers do.
 */
export interface Load {
  port: number;
  path: string;
  connections: number;
  milliseconds: number;
}

export interface Loaded {
  perSecond: number;
  answers: number;
  /** Milliseconds. */
  p99: number;
  bytes: number;
}

interface Tally {
  latencies: number[];
  bytes: number;
  until: number;
}

/** Length of the whole answer, known when its head is there; 0 before. */
function lengthOf(head: Buffer): number {
  const end = head.indexOf('\r\n\r\n');
  if (end < 0) return 0;
  const text = head.toString('latin1', 0, end);
  if (!text.startsWith('HTTP/1.1 200')) throw new Error(`Answered: ${text.split('\r\n', 1)[0]}`);
  return end + 4 + Number(/^content-length: *(\d+)/im.exec(text)?.[1]);
}

function ask(socket: Socket, request: Buffer, tally: Tally): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let asked = 0;
  let got = 0;
  let due = 0;
  let head = Buffer.alloc(0);
  const send = () => {
    [asked, got, due, head] = [performance.now(), 0, 0, Buffer.alloc(0)];
    socket.write(request);
  };
  socket.on('error', reject).on('data', (piece) => {
    got += piece.length;
    if (due === 0) {
      head = head.length === 0 ? piece : Buffer.concat([head, piece]);
      try {
        due = lengthOf(head);
      } catch (error) {
        reject(error);
      }
    }
    if (due === 0 || got < due) return;
    const present = performance.now();
    tally.latencies.push(present - asked);
    tally.bytes += got;
    if (present < tally.until) send();
    else resolve(void socket.end());
  });
  send();
  return promise;
}

async function run({ port, path, connections, milliseconds }: Load): Promise<Loaded> {
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\nAccept: ` +
      `text/html\r\nUser-Agent: bench\r\nConnection: keep-alive\r\n\r\n`,
  );
  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true }, () =>
            resolve(socket),
          ).on('error', reject);
        }),
    ),
  );
  const began = performance.now();
  const tally: Tally = { latencies: [], bytes: 0, until: began + milliseconds };
  await Promise.all(sockets.map((socket) => ask(socket, request, tally)));
  const seconds = (performance.now() - began) / 1_000;
  const sorted = Float64Array.from(tally.latencies).sort();
  return {
    perSecond: sorted.length / seconds,
    answers: sorted.length,
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN,
    bytes: tally.bytes / sorted.length,
  };
}

process.on('message', async (load: Load) => process.send?.(await run(load)));
process.on('disconnect', () => process.exit(0));
