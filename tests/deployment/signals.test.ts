/** How processes end on signals. */
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import { secretHeader } from '../../process/headers.ts';
import {
  addressVariables,
  runToEnd,
  secret,
  spawnEntry,
  startDeployment,
  startGateway,
  startSubgraph,
  type Deployment,
} from '../harness/processes.ts';
import { reply, startProxy, type Proxy } from '../harness/proxy.ts';
import { answer, question } from '../harness/sample-graph.ts';
import { createSupergraphFile, describedAs } from '../harness/supergraph-file.ts';
import { postQuery } from '../harness/tiny-federation.ts';

let graph: Deployment;
let between: Proxy;
beforeAll(async () => {
  graph = await startDeployment();
  between = await startProxy([new URL(graph.urls.publications).origin]);
});
afterAll(async () => {
  await between.stop();
  await graph.stop();
});

/** A gateway with a question in flight, held at one of its subgraphs until `release`. */
async function gatewayInFlight() {
  const urls = { ...graph.urls, publications: `${between.origin}/graphql` };
  const gateway = await startGateway(urls);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = new Promise<void>((reached) => {
    between.tamper(async ({ path, response, forward }) => {
      const forwarded = await forward();
      if (path === '/graphql') {
        reached();
        await released;
      }
      reply(response, forwarded);
    });
  });
  const inFlight = postQuery(gateway.url, question).catch((error: unknown) => error);
  await held;
  return { gateway, inFlight, release };
}

function refuses(url: string): () => Promise<boolean> {
  return () =>
    fetch(`${url}/health`, { headers: { connection: 'close' } }).then(
      () => false,
      () => true,
    );
}

describe('SIGTERM to a gateway', () => {
  it('finishes requests in flight, refuses new ones, and exits with 0', async () => {
    const { gateway, inFlight, release } = await gatewayInFlight();
    gateway.kill('SIGTERM');
    await expect.poll(refuses(gateway.url)).toBe(true);
    release();
    expect(await inFlight).toMatchObject({ status: 200, body: { data: answer } });
    expect(await gateway.ended).toBe(0);
  });

  it('exits with 1 at once on the second signal', async () => {
    const { gateway, inFlight, release } = await gatewayInFlight();
    gateway.kill('SIGTERM');
    await expect.poll(refuses(gateway.url)).toBe(true);
    gateway.kill('SIGTERM');
    expect(await gateway.ended).toBe(1);
    release();
    expect(await inFlight).toBeInstanceOf(Error);
  });

  it('exits with 0 during a reload', async () => {
    const file = createSupergraphFile();
    const gateway = await startGateway(graph.urls, { SUPERGRAPH: file.path });
    file.replace(describedAs('Another one.'));
    // The change is noticed and built within these looks; each time the signal finds another moment of it.
    await new Promise((resolve) => setTimeout(resolve, 800));
    gateway.kill('SIGTERM');
    expect(await gateway.ended).toBe(0);
    file.remove();
  });
});

describe('SIGTERM to a subgraph', () => {
  function openHalfRequest(port: number): Promise<{ readonly socket: Socket; finish(): Promise<string> }> {
    const body = JSON.stringify({ query: '{ __typename }' });
    return new Promise((opened) => {
      const socket = connect({ host: '127.0.0.1', port }, () => {
        const head = [
          'POST /graphql HTTP/1.1',
          'host: subgraph',
          'content-type: application/json',
          `content-length: ${String(body.length)}`,
          `${secretHeader}: ${secret}`,
        ];
        let text = '';
        socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
        const ended = new Promise<string>((resolve) => {
          socket.once('close', () => {
            resolve(text);
          });
        });
        socket.on('error', () => undefined);
        socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`, () => {
          opened({
            socket,
            finish: () => {
              socket.write(body.slice(5));
              return ended;
            },
          });
        });
      });
    });
  }

  it('finishes requests in flight, refuses new ones, and exits with 0', async () => {
    const subgraph = await startSubgraph('membership', {});
    const half = await openHalfRequest(subgraph.port);
    // Answered after the half request was read.
    await fetch(new URL('health', subgraph.url));
    subgraph.kill('SIGTERM');
    await expect.poll(refuses(new URL(subgraph.url).origin)).toBe(true);
    const text = await half.finish();
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain('{"data":{"__typename":"Query"}');
    expect(await subgraph.ended).toBe(0);
  });

  it('exits with 1 at once on the second signal', async () => {
    const subgraph = await startSubgraph('membership', {});
    const half = await openHalfRequest(subgraph.port);
    await fetch(new URL('health', subgraph.url));
    subgraph.kill('SIGTERM');
    await expect.poll(refuses(new URL(subgraph.url).origin)).toBe(true);
    subgraph.kill('SIGTERM');
    expect(await subgraph.ended).toBe(1);
    half.socket.destroy();
  });
});

describe('SIGTERM at any time', () => {
  it.each([
    ['subgraphs/publications/main.js', 100],
    ['subgraphs/publications/main.js', 500],
    ['subgraphs/publications/main.js', 800],
    ['gateway/main.js', 400],
    ['cli/main.js', 900],
  ])('ends %s silently during its start, after %i ms', async (entry, ms) => {
    const env = {
      PORT: '0',
      SUBGRAPH_SECRET: secret,
      FACTS_DIR: graph.factsFolder,
      ...addressVariables(graph.urls),
    };
    const child = spawnEntry(entry, env, entry.startsWith('cli') ? ['start'] : []);
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    await new Promise((resolve) => setTimeout(resolve, ms));
    child.kill('SIGTERM');
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.once('close', (...how) => {
        resolve(how);
      });
    });
    // Before any code of ours runs, the signal itself ends the process.
    expect([code ?? signal, err]).toEqual([signal ?? 0, '']);
  });

  it.each(['first word', '300', '900', '1500'])(
    'during an import (%s, else ms) leaves the facts all old or all new, and reports which',
    async (moment) => {
      const factsFolder = await mkdtemp(join(tmpdir(), 'facts-'));
      const file = join(factsFolder, 'signalled.yaml');
      await writeFile(
        file,
        `source: { id: signalled, title: Minutes, file: minutes.txt, specificity: 5 }
asOf: 2021-03-01
statements:
  - { fact: committee, at: line 1, committee: ISO/TC 998, title: Widgets }
...
`,
      );
      const child = spawnEntry('cli/main.js', { FACTS_DIR: factsFolder }, ['import', file]);
      let err = '';
      child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
      let out = '';
      child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
      const isAtFirstWord = moment === 'first word';
      if (!isAtFirstWord) setTimeout(() => child.kill('SIGTERM'), Number(moment));
      // The report, which is there before anything is built or written.
      child.stdout?.once('data', () => isAtFirstWord && child.kill('SIGTERM'));
      const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
      const facts = (await readFactFolder(factsFolder)).map((set) => set.facts.length);
      const there = await readdir(factsFolder);
      const nothing = [[], ['signalled.yaml']];
      const whole = [[1], ['signalled.statements.ndjson', 'signalled.yaml']];
      const stopped = 'error stopped by SIGTERM; nothing was changed\n';
      const ends = new Map<unknown, unknown>([
        // Before any code of ours runs and while Node tears down, the signal itself ends the process.
        ['SIGTERM', ['', ...(out.includes('written') ? whole : nothing)]],
        [5, [stopped, ...nothing]],
        [0, ['', ...whole]],
      ]);
      expect([err, facts, there.sort()]).toEqual(ends.get(signal ?? code));
      if (isAtFirstWord) expect(code).toBe(5);
      const next = await runToEnd('cli/main.js', { FACTS_DIR: factsFolder }, ['import', file]);
      expect([next.code, next.err]).toEqual([0, '']);
      expect((await readFactFolder(factsFolder)).map((set) => set.facts.length)).toEqual([1]);
      await rm(factsFolder, { recursive: true });
    },
  );
});
