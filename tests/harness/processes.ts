/** The deployed graph: the built entry points as processes on free ports, all ended with their test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { subgraphVariables, type SubgraphName } from '../../gateway/config.ts';
import { postQuery, type HttpAnswer } from './tiny-federation.ts';

export const root = resolve(import.meta.dirname, '../..');
export const secret = 'a-secret-of-the-tests';
export const subgraphNames = Object.keys(subgraphVariables) as readonly SubgraphName[];

type Variables = Readonly<Record<string, string>>;

export interface RunningProcess {
  /** The address on the first log line that has one. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly log: readonly string[];
  kill(signal: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** An entry point below dist/, or at an absolute path; of the environment of the test it gets only PATH. */
export function spawnEntry(entry: string, env: Variables, args: readonly string[] = []): ChildProcess {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [resolve(root, 'dist', entry), ...args], {
    // Not the project's folder: paths must not depend on it.
    cwd: tmpdir(),
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/** Runs an entry point to its end. */
export async function runToEnd(
  entry: string,
  env: Variables,
  args: readonly string[] = [],
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawnEntry(entry, env, args);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** Starts an entry point and waits for the log line with its address. */
export async function startProcess(
  entry: string,
  env: Variables,
  args: readonly string[] = [],
): Promise<RunningProcess> {
  const child = spawnEntry(entry, { PORT: '0', ...env }, args);
  const log: string[] = [];
  let text = '';
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const listening = new Promise<string>((found) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      log.push(...lines);
      const url = /"url":"(http:[^"]+)"/.exec(lines.join('\n'))?.[1];
      if (url !== undefined) found(url);
    });
    child.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  });
  const failed = ended.then((how) => {
    throw new Error(`${entry} ended (${String(how)}) before it listened: ${log.join('\n')}`);
  });
  const url = await Promise.race([listening, failed]);
  failed.catch(() => undefined);
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    log,
    ended,
    kill: (signal) => child.kill(signal),
  };
}

/** A subgraph with the secret of the tests, unless `env` has another. */
export function startSubgraph(name: SubgraphName, env: Variables): Promise<RunningProcess> {
  const known = 'SUBGRAPH_SECRET_FILE' in env ? {} : { SUBGRAPH_SECRET: secret };
  return startProcess(`subgraphs/${name}/main.js`, { ...known, ...env });
}

/** A gateway in front of subgraphs at these addresses, with a long time limit by default for busy machines. */
export function startGateway(
  urls: Readonly<Record<SubgraphName, string>>,
  env: Variables = {},
): Promise<RunningProcess> {
  const patient = { SUBGRAPH_SECRET: secret, SUBGRAPH_TIMEOUT_MS: '9000' };
  return startProcess('gateway/main.js', { ...patient, ...addressVariables(urls), ...env });
}

export function addressVariables(urls: Readonly<Record<SubgraphName, string>>): Variables {
  return Object.fromEntries(subgraphNames.map((name) => [subgraphVariables[name], urls[name]]));
}

export interface Deployment {
  readonly gateway: RunningProcess;
  readonly subgraphs: Record<SubgraphName, RunningProcess>;
  /** Folder of imported facts, empty at first. */
  readonly factsFolder: string;
  readonly urls: Readonly<Record<SubgraphName, string>>;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<HttpAnswer>;
  /** Restarts the subgraph at the same address. */
  restart(name: SubgraphName): Promise<void>;
  stop(): Promise<void>;
}

export interface DeploymentOptions {
  readonly gateway?: Variables;
  readonly subgraphs?: Variables;
  /** Addresses for the gateway to use instead of those of the subgraphs. */
  readonly instead?: Partial<Record<SubgraphName, string>>;
}

/** Four subgraphs and a gateway. */
export async function startDeployment(options: DeploymentOptions = {}): Promise<Deployment> {
  const factsFolder = await mkdtemp(join(tmpdir(), 'facts-'));
  const env = { FACTS_DIR: factsFolder, ...options.subgraphs };
  const started = await startSubgraphs(env);
  const urls = { ...urlsOf(started), ...options.instead };
  const gateway = await startGateway(urls, options.gateway);
  return {
    gateway,
    subgraphs: started,
    factsFolder,
    urls,
    ask: (query, variables) => postQuery(gateway.url, query, variables),
    restart: async (name) => {
      started[name] = await startSubgraph(name, { ...env, PORT: String(started[name].port) });
    },
    stop: async () => {
      await stopAll([gateway, ...Object.values(started)]);
      await rm(factsFolder, { recursive: true });
    },
  };
}

export async function startSubgraphs(env: Variables): Promise<Record<SubgraphName, RunningProcess>> {
  const [membership, workProgramme, liaisons, publications] = await Promise.all([
    startSubgraph('membership', env),
    startSubgraph('work-programme', env),
    startSubgraph('liaisons', env),
    startSubgraph('publications', env),
  ]);
  return { membership, 'work-programme': workProgramme, liaisons, publications };
}

export function urlsOf(
  processes: Readonly<Record<SubgraphName, { readonly url: string }>>,
): Record<SubgraphName, string> {
  const { membership, 'work-programme': workProgramme, liaisons, publications } = processes;
  return {
    membership: membership.url,
    'work-programme': workProgramme.url,
    liaisons: liaisons.url,
    publications: publications.url,
  };
}

/** Ends processes, even if they are paused or have exited. */
export async function stopAll(processes: readonly RunningProcess[]): Promise<void> {
  for (const one of processes) one.kill('SIGKILL');
  await Promise.all(processes.map(({ ended }) => ended));
}
