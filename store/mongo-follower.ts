/**
 * Notices when the pointer to the current generation moves: at once on servers with change streams, otherwise by
 * polling. It polls beside an open stream too, since a hanging stream must not leave a process behind.
 */
import type { MongoConnection } from './mongo-connection.ts';
import { pointers } from './mongo-generations.ts';

export interface FollowOptions {
  /** Reads the pointer; if it throws, the next poll tries again. */
  readonly look: () => Promise<void>;
  readonly pollMs: number;
  readonly useChangeStreams: boolean;
}

interface Follower {
  stop(): Promise<void>;
}

/** A server without change streams may be replaced by one with them: after this time the stream is tried again. */
const STREAM_RETRY_MS = 30_000;
/** The server answers within this time even without a change; less than any time limit of the connection. */
const STREAM_WAIT_MS = 1_000;

/** Polls, and looks whenever the stream reports a change, until stopped. */
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

/** Ends with the stream: the server has none, or was unreachable for longer than the driver waits. */
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

/** Resolves after `ms`, or at once when aborted. Does not keep the process alive. */
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
