/** Runs the commands as processes, as a user does. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

const root = resolve(import.meta.dirname, '../..');

export interface CommandResult {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningCommand {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<CommandResult>;
}

export type Variables = Readonly<Record<string, string>>;

/** Starts a command; of the environment of the test it gets only PATH. */
export function launchCommand(env: Variables, args: readonly string[]): RunningCommand {
  return launchEntry('cli/main.ts', env, args);
}

/** The same for any entry point of the sources. */
export function launchEntry(entry: string, env: Variables, args: readonly string[] = []): RunningCommand {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    cwd: root,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<CommandResult>((done) => {
    child.on('close', (code) => {
      done({ code, out, err });
    });
  });
  return { process: child, ended };
}

/** Runs a command to its end. */
export function runCommand(env: Variables, ...args: readonly string[]): Promise<CommandResult> {
  return launchCommand(env, args).ended;
}

export interface RunningServer extends RunningCommand {
  /** The address on the first log line that has one. */
  readonly url: string;
  readonly log: readonly string[];
}

/** Starts an entry point that serves, on any free port, and waits for its address. */
export async function launchServer(
  entry: string,
  env: Variables,
  args: readonly string[] = [],
): Promise<RunningServer> {
  const running = launchEntry(entry, { PORT: '0', ...env }, args);
  const log: string[] = [];
  const url = await new Promise<string>((found, failed) => {
    running.process.stdout.on('data', (chunk: Buffer) => {
      log.push(chunk.toString());
      const address = /"url":"([^"]+)"/.exec(log.join(''))?.[1];
      if (address !== undefined) found(address);
    });
    void running.ended.then(({ err }) => {
      failed(new Error(`${entry} ended before it listened: ${err}`));
    });
  });
  return { ...running, url, log };
}

/** Statements of a made-up source: one committee and its title. */
export function madeUpStatements(id: string, committee: string, title: string, asOf = '2021-03-01'): string {
  return `source:
  id: ${id}
  title: Made-up minutes
  file: ${id}.txt
  specificity: 5
asOf: ${asOf}
statements:
  - fact: committee
    at: line 1
    committee: ${committee}
    title: ${title}
...
`;
}
