/**
 * Notices when the pointer moves: at once where the server has change streams, else by looking every two seconds.
 * In: a connection, what to do. Out: a way to stop. Not for: reading the pointer.
 *
 * It looks from time to time also while a stream is open: a stream that hangs must not leave a process behind.
 */
import type { MongoConnection } from './mongo-connection.ts';
import { pointers } from './mongo-generations.ts';

export interface FollowOptions {
  /** Looks at the pointer; what it throws is tried again at the next turn. */
  readonly look: () => Promise<void>;
  readonly pollMs: number;
  readonly useChangeStreams: boolean;
}

export interface Follower {
  stop(): Promise<void>;
}

/** A server without change streams is asked again after this while, in milliseconds: it may have been replaced. */
const STREAM_RETRY_MS = 30_000;
/** The server answers within this while even if nothing changed; less than any time limit of the connection. */
const STREAM_WAIT_MS = 1_000;

/** Looks now and then, and whenever the pointer changes, until it is stopped. */
export function followPointer(connection: MongoConnection, options: FollowOptions): Follower {
  const { look, pollMs, useChangeStreams } = options;
  const stopped = new AbortController();
  const running = [poll(stopped.signal, look, pollMs)];
  if (useChangeStreams) running.push(stream(connection, stopped.signal, look));
  return {
    stop: async () => {
      stopped.abort();
      await Promise.all(running);
    },
  };
}

async function poll(signal: AbortSignal, look: () => Promise<void>, pollMs: number): Promise<void> {
  for (;;) {
    await pause(pollMs, signal);
    if (signal.aborted) return;
    await look().catch(() => undefined);
  }
}

async function stream(
  connection: MongoConnection,
  signal: AbortSignal,
  look: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await listen(connection, signal, look).catch(() => undefined);
    await pause(STREAM_RETRY_MS, signal);
  }
}

/** Ends when the stream does: the server has none, or went away for longer than the driver waits. */
async function listen(
  connection: MongoConnection,
  signal: AbortSignal,
  look: () => Promise<void>,
): Promise<void> {
  const changes = await connection.run(({ db }) =>
    Promise.resolve(pointers(db).watch([], { maxAwaitTimeMS: STREAM_WAIT_MS })),
  );
  const close = () => {
    changes.close().catch(() => undefined);
  };
  signal.addEventListener('abort', close);
  try {
    while (!signal.aborted) {
      await changes.next();
      await look().catch(() => undefined);
    }
  } finally {
    signal.removeEventListener('abort', close);
    await changes.close();
  }
}

/** Waits, or ends at once when it is aborted. Keeps no process alive. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });
}
