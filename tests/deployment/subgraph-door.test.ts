/** The port of a subgraph reveals nothing without the secret. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisionHeader, secretHeader } from '../../process/headers.ts';
import {
  addressVariables,
  runToEnd,
  secret,
  startSubgraph,
  startSubgraphs,
  stopAll,
  subgraphNames,
  urlsOf,
  type RunningProcess,
} from '../harness/processes.ts';
import type { SubgraphName } from '../../gateway/config.ts';

let subgraphs: Record<SubgraphName, RunningProcess>;
beforeAll(async () => {
  subgraphs = await startSubgraphs({});
});
afterAll(() => stopAll(Object.values(subgraphs)));

const sdl = '{ _service { sdl } }';
const entities =
  '{ _entities(representations: [{ __typename: "Committee", reference: "ISO/TC 307", asOf: "2020-05-28" }]) { __typename } }';

async function post(url: string, query: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> };
}

const refusal = {
  errors: [
    {
      message: `A subgraph answers only its gateway: expected the header ${secretHeader} with the shared secret.`,
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};

describe.each(subgraphNames.map((name) => [name] as const))('the port of %s', (name) => {
  it.each([
    ['without a secret', {}],
    ['with a wrong secret', { [secretHeader]: 'another-secret-of-the-tests' }],
    ['with the beginning of the secret', { [secretHeader]: secret.slice(0, -1) }],
    ['with forged headers', { 'x-forwarded-for': '127.0.0.1', 'x-user': 'admin', authorization: secret }],
    ['with the secret twice', { [secretHeader]: `${secret}, ${secret}` }],
  ])('refuses %s, also _entities and _service', async (_, headers) => {
    for (const query of [sdl, entities, '{ __typename }']) {
      const { status, body } = await post(subgraphs[name].url, query, headers);
      expect([status, body]).toEqual([401, refusal]);
    }
    const revision = await fetch(new URL('revision', subgraphs[name].url), { headers });
    expect([revision.status, await revision.json()]).toEqual([401, refusal]);
    const get = await fetch(`${subgraphs[name].url}?query=${encodeURIComponent(sdl)}`, { headers });
    expect(get.status).toBe(401);
  });

  it('answers with the secret, and reports its health to everyone', async () => {
    const headers = { [secretHeader]: secret };
    const { status, body } = await post(subgraphs[name].url, entities, headers);
    expect([status, body['data']]).toEqual([200, { _entities: [{ __typename: 'Committee' }] }]);
    for (const path of ['health', 'ready']) {
      expect((await fetch(new URL(path, subgraphs[name].url))).status).toBe(200);
    }
  });

  it('is bound to loopback', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses = []) => addresses)
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    const reached = await Promise.all(
      outside.map(({ address }) => canConnect(address, subgraphs[name].port)),
    );
    expect(reached.filter(Boolean)).toEqual([]);
    expect(new URL(subgraphs[name].url).hostname).toBe('127.0.0.1');
  });

  it('refuses invalid requests as JSON, without internal details', async () => {
    const response = await fetch(subgraphs[name].url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [secretHeader]: secret },
      body: '{"query":',
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ message: 'The request cannot be read.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect((await fetch(new URL('nothing', subgraphs[name].url))).status).toBe(404);
  });

  it('answers from the revision that a request is bound to, and reports a missing one', async () => {
    const headers = { [secretHeader]: secret };
    const said = await fetch(new URL('revision', subgraphs[name].url), { headers });
    const { revision } = (await said.json()) as { revision: string };
    const bound = await post(subgraphs[name].url, entities, { ...headers, [revisionHeader]: revision });
    expect([bound.status, bound.body['extensions']]).toEqual([200, { revision }]);
    const gone = await post(subgraphs[name].url, entities, { ...headers, [revisionHeader]: 'of-last-year' });
    expect([gone.status, gone.body]).toEqual([
      409,
      {
        errors: [
          {
            message: 'The data has changed since the request began; send it again.',
            extensions: { code: 'GENERATION_GONE' },
          },
        ],
      },
    ]);
  });
});

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

describe('the shared secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const expected = 'expected a secret of 16 to 512 printable characters without spaces';
  const missing = `SUBGRAPH_SECRET: ${expected}, here or in the file that SUBGRAPH_SECRET_FILE names`;

  it.each([
    [{}, missing],
    [{ SUBGRAPH_SECRET: 'short' }, `SUBGRAPH_SECRET: ${expected}`],
    [{ SUBGRAPH_SECRET_FILE: '/nothing/here' }, 'SUBGRAPH_SECRET_FILE: the file cannot be read (ENOENT)'],
    [
      { SUBGRAPH_SECRET: secret, SUBGRAPH_SECRET_FILE: '/nothing/here' },
      'SUBGRAPH_SECRET, SUBGRAPH_SECRET_FILE: expected one of them, not both',
    ],
  ])('is required at the start of a subgraph and of a gateway: %j', async (env, message) => {
    const subgraph = await runToEnd('subgraphs/liaisons/main.js', env);
    expect([subgraph.code, subgraph.err, subgraph.out]).toEqual([1, `${message}\n`, '']);
    const gateway = await runToEnd('gateway/main.js', { ...addressVariables(urlsOf(subgraphs)), ...env });
    expect([gateway.code, gateway.err, gateway.out]).toEqual([1, `${message}\n`, '']);
  });

  it('may be in a file, as in containers', async () => {
    const path = join(folder, 'secret');
    writeFileSync(path, 'another-secret-of-the-tests\n');
    const subgraph = await startSubgraph('liaisons', { SUBGRAPH_SECRET_FILE: path });
    const { status } = await post(subgraph.url, sdl, { [secretHeader]: 'another-secret-of-the-tests' });
    expect(status).toBe(200);
    await stopAll([subgraph]);
  });
});

it('a subgraph names the argument of a literal that its scalars refuse', async () => {
  const query = '{ committees(filter: { createdFrom: "2020-13-01" }) { totalCount } }';
  const { body } = await post(subgraphs.membership.url, query, { [secretHeader]: secret });
  expect(body['errors']).toEqual([
    expect.objectContaining({
      message:
        '`filter.createdFrom`: "2020-13-01" cannot be read; expected a calendar day such as "2020-05-28"',
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.createdFrom' },
    }),
  ]);
});
