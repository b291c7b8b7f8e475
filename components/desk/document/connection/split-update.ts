import * as Y from 'yjs';

/**
 * Characters and records that one person wrote one after the other, by who wrote them and as which.
 */
export interface Stretch {
  client: number;
  clock: number;
  length: number;
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
type Deletes = ReturnType<typeof Y.decodeUpdate>['ds'];

interface Split {
  /**
   * Updates of at most so many bytes. Applied in this order none builds on one that is still to
   * come.
   */
  pieces: Uint8Array[];
  /** What is larger than a piece by itself. Everything that builds on it waits too. */
  tooLarge: Stretch[];
}

const write = (structs: ReadonlyMap<number, readonly Struct[]>, deletes?: Deletes): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1();
  encoder.writeLen(structs.size);
  for (const [client, list] of structs) {
    encoder.writeLen(list.length);
    encoder.writeClient(client);
    encoder.writeLen(list[0]?.id.clock ?? 0);
    for (const struct of list) struct.write(encoder, 0);
  }
  encoder.writeLen(deletes?.clients.size ?? 0);
  for (const [client, list] of deletes?.clients ?? []) {
    encoder.writeClient(client);
    encoder.writeLen(list.length);
    for (const { clock, len } of list) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
};

const sizeOf = (struct: Struct): number =>
  write(new Map([[struct.id.client, [struct]]])).byteLength;

/**
 * What a struct builds on: the letters beside which it was written, and the record that it is in.
 */
function builtOn(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin } = struct;
  const parent: unknown = struct.parent;
  return [origin, rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null);
}

/**
 * Parts a Yjs update that is longer than one message may be. Its structs go in the order in which
 * they build on each other, across everybody who wrote them; what was deleted comes last.
 */
export function splitUpdate(update: Uint8Array, most: number): Split {
  if (update.byteLength <= most) return { pieces: [update], tooLarge: [] };
  const { structs, ds } = Y.decodeUpdate(update);
  const queues = Map.groupBy(
    structs.filter((struct) => !(struct instanceof Y.Skip)),
    ({ id }) => id.client,
  );
  const isThere = ({ client, clock }: Y.ID): boolean => {
    const next = queues.get(client)?.[0];
    return next === undefined || clock < next.id.clock;
  };
  const pieces: Uint8Array[] = [];
  const tooLarge: Stretch[] = [];
  let piece = new Map<number, Struct[]>();
  let bytes = 0;
  const close = () => {
    if (piece.size > 0) pieces.push(write(piece));
    piece = new Map();
    bytes = 0;
  };
  const put = (struct: Struct, size: number) => {
    if (bytes + size > most) close();
    const { client } = struct.id;
    piece.set(client, [...(piece.get(client) ?? []), struct]);
    bytes += size;
  };
  /** Takes as much as can go now of what one person wrote; gives back whether that was anything. */
  const takeFrom = (queue: Struct[]): boolean => {
    let taken = false;
    for (let struct = queue[0]; struct && builtOn(struct).every(isThere); struct = queue[0]) {
      const size = sizeOf(struct);
      if (size > most) {
        const {
          id: { client, clock },
          length,
        } = struct;
        tooLarge.push({ client, clock, length });
        break;
      }
      put(struct, size);
      queue.shift();
      taken = true;
    }
    return taken;
  };
  let goesOn = true;
  while (goesOn) goesOn = [...queues.values()].map(takeFrom).includes(true);
  close();
  if (ds.clients.size > 0) pieces.push(write(new Map(), ds));
  return { pieces, tooLarge: unique(tooLarge) };
}

/** One that is too large is met at every round. */
const unique = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.filter(
    (one, at) =>
      stretches.findIndex(({ client, clock }) => client === one.client && clock === one.clock) ===
      at,
  );
