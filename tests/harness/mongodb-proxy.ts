/**
 * A proxy in front of MongoDB that counts what a process sends, so that a test can end the process at any point or
 * delay a request.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface MongodbProxy {
  /** `mongodb://127.0.0.1:port/database`. */
  readonly uri: string;
  /** How many parts were passed on. */
  readonly count: () => number;
  /** From this part on nothing is passed on, and `then` is called once. */
  stopAt(part: number, then: () => void): void;
  /** Withholds the next part that contains the text. Resolves when it arrives. */
  hold(text: string): Promise<HeldPart>;
  /** How many connections are open. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

export interface HeldPart {
  /** Resolves when the process closes the connection that the part came on. */
  readonly closed: Promise<void>;
  /** Passes the part on. */
  readonly release: () => void;
}

/** Passes everything on to the server by default. */
export async function startMongodbProxy(target: string, database: string): Promise<MongodbProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let passed = 0;
  let end: { readonly part: number; readonly then: () => void } | null = null;
  let isEnded = false;
  let held: { readonly text: string; readonly then: (part: HeldPart) => void } | null = null;
  const pass = (part: Buffer, from: Socket, to: Socket): void => {
    if (isEnded) return;
    if (held !== null && part.includes(held.text)) {
      const { then } = held;
      held = null;
      then({
        closed: new Promise((resolve) => {
          from.once('close', () => {
            resolve();
          });
        }),
        release: () => to.write(part),
      });
      return;
    }
    if (end !== null && passed >= end.part) {
      isEnded = true;
      end.then();
      return;
    }
    passed += 1;
    to.write(part);
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (part: Buffer) => {
      pass(part, client, upstream);
    });
    upstream.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `mongodb://127.0.0.1:${String((server.address() as AddressInfo).port)}/${database}?directConnection=true`,
    count: () => passed,
    stopAt: (part, then) => {
      end = { part, then };
    },
    hold: (text) =>
      new Promise((then) => {
        held = { text, then };
      }),
    connections: () => sockets.size / 2,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
