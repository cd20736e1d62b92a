/** The gateway as a process of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composeTinyFederation } from '../harness/tiny-federation.ts';

const addresses = {
  SUBGRAPH_SECRET: 'a-secret-of-the-tests',
  SUBGRAPH_MEMBERSHIP_URL: 'http://127.0.0.1:9/graphql',
  SUBGRAPH_WORK_PROGRAMME_URL: 'http://127.0.0.1:9/graphql',
  SUBGRAPH_LIAISONS_URL: 'http://127.0.0.1:9/graphql',
  SUBGRAPH_PUBLICATIONS_URL: 'http://127.0.0.1:9/graphql',
};

const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function startMain(env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts'], {
    env: { ...(PATH !== undefined && { PATH }), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function runToEnd(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; errors: string; output: string }> {
  const child = startMain(env);
  let errors = '';
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors, output };
}

function supergraphOf(text: string): Record<string, string> {
  const path = join(folder, 'supergraph.graphql');
  writeFileSync(path, text);
  return { ...addresses, SUPERGRAPH: path };
}

describe('the gateway as a process', () => {
  const { supergraphSdl } = composeTinyFederation();

  it.each([
    [
      'missing',
      () => ({ ...addresses, SUPERGRAPH: join(folder, 'missing.graphql') }),
      /cannot be read \(ENOENT\)$/,
    ],
    ['empty', () => supergraphOf(''), /the supergraph is empty$/],
    ['garbage', () => supergraphOf('garbage'), /is not a GraphQL schema definition/],
    [
      'truncated',
      () => supergraphOf(supergraphSdl.slice(0, supergraphSdl.length / 2)),
      /supergraph|cannot start/,
    ],
    ['no supergraph', () => supergraphOf('type Query { a: Int }'), /^The gateway cannot start: /],
    ['of other subgraphs', () => supergraphOf(supergraphSdl), /subgraph reviews of the supergraph: neither/],
  ])('exits with 1 and one clear line for a supergraph that is %s', async (_, env, message) => {
    const { code, errors, output } = await runToEnd(env());
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(message)]);
    expect(output).not.toMatch(/listens/);
  });

  it.each([
    [{ PORT: 'many' }, 'PORT: expected a number from 0 to 65535'],
    [
      {},
      'SUBGRAPH_MEMBERSHIP_URL, SUBGRAPH_WORK_PROGRAMME_URL, SUBGRAPH_LIAISONS_URL, SUBGRAPH_PUBLICATIONS_URL: expected the addresses of the four subgraphs',
    ],
    [
      { ...addresses, SUBGRAPH_SECRET: 'short' },
      'SUBGRAPH_SECRET: expected a secret of 16 to 512 printable characters without spaces',
    ],
  ])('exits with 1 and one clear line for the environment %j', async (env, message) => {
    const { code, errors } = await runToEnd(env);
    expect([code, errors.trim()]).toEqual([1, message]);
  });

  it('serves, and exits with 0 on SIGTERM', async () => {
    const named = supergraphSdl
      .replaceAll('name: "shelves"', 'name: "membership"')
      .replaceAll('name: "reviews"', 'name: "liaisons"');
    const child = startMain(supergraphOf(named));
    const url = await new Promise<string>((resolve) => {
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const match = /"url":"([^"]+)"/.exec(output);
        if (match?.[1] !== undefined) resolve(match[1]);
      });
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});
