/**
 * A test server for MongoDB's wire protocol, for machines without `mongod`: mongo-java-server, built once by Maven into
 * mongodb-server/target. It stores nothing on disk and has no transactions, no collation and no `explain`.
 */
import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';

export interface MongodbServer {
  readonly kind: 'running';
  /** `mongodb://127.0.0.1:port`. */
  readonly uri: string;
  readonly port: number;
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  stop(): Promise<void>;
}

export interface NoMongodbServer {
  readonly kind: 'missing';
  /** Why, in one line. */
  readonly reason: string;
}

const home = join(import.meta.dirname, 'mongodb-server');
const jar = join(home, 'target', 'mongodb-server.jar');
const run = promisify(execFile);

/** Builds the server where need be and starts it. */
export async function startMongodbServer(
  options: { readonly port?: number; readonly changeStreams?: boolean } = {},
): Promise<MongodbServer | NoMongodbServer> {
  const missing = await buildServer();
  if (missing !== null) return { kind: 'missing', reason: missing };
  const classPath = [jar, join(home, 'target', 'dependency', '*')].join(':');
  const words = [String(options.port ?? 0), ...(options.changeStreams === true ? ['oplog'] : [])];
  const child = spawn('java', ['-Xmx512m', '-cp', classPath, 'MongodbServer', ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors = (errors + part.toString()).slice(-2_000)));
  const port = await Promise.race([
    once(child.stdout, 'data').then(([line]) => Number(String(line).trim())),
    once(child, 'exit').then(() => NaN),
  ]);
  if (Number.isNaN(port)) return { kind: 'missing', reason: `the server for tests ended at once: ${errors}` };
  return {
    kind: 'running',
    uri: `mongodb://127.0.0.1:${String(port)}`,
    port,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Why the server cannot be built, or null when it is there. */
async function buildServer(): Promise<string | null> {
  if (!(await answers('java', '-version'))) return 'no Java (expected a JDK 17 or later)';
  if (await isBuilt()) return null;
  if (!(await answers('mvn', '-version'))) return 'no Maven to build the server for tests with';
  try {
    await run('mvn', ['-q', '-B', 'package'], { cwd: home });
    return null;
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    return `Maven could not build the server for tests: ${output.trim().split('\n')[0] ?? ''}`;
  }
}

async function isBuilt(): Promise<boolean> {
  const ageOf = (path: string) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  const sources = [join(home, 'pom.xml'), join(home, 'src', 'MongodbServer.java')];
  const [built, ...changed] = await Promise.all([jar, ...sources].map(ageOf));
  // The libraries are copied after the jar was made; without them the build was cut off.
  const libraries = await ageOf(join(home, 'target', 'dependency'));
  return libraries > 0 && changed.every((age) => age <= (built ?? 0));
}

async function answers(command: string, argument: string): Promise<boolean> {
  return run(command, [argument]).then(
    () => true,
    () => false,
  );
}
