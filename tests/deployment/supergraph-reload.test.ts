/** A changed supergraph for a running gateway: it replaces the old one atomically, or is refused while the old one serves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoad, type Load } from '../harness/load.ts';
import {
  addressVariables,
  runToEnd,
  secret,
  startDeployment,
  type Deployment,
} from '../harness/processes.ts';
import { faultsOf, question } from '../harness/sample-graph.ts';
import { committed, createSupergraphFile, describedAs, unusable } from '../harness/supergraph-file.ts';

const file = createSupergraphFile();
let graph: Deployment;
let load: Load;

beforeAll(async () => {
  graph = await startDeployment({ gateway: { SUPERGRAPH: file.path } });
  load = startLoad(graph.gateway.url, [question], 4);
});
afterAll(async () => {
  await load.stop();
  await graph.stop();
  file.remove();
});

async function description(): Promise<unknown> {
  const { body } = await graph.ask('{ __type(name: "Committee") { description } }');
  return (body.data?.['__type'] as { description: string }).description;
}

async function readiness(): Promise<{ status: number; failed: unknown }> {
  const response = await fetch(`${graph.gateway.url}/ready`);
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, failed: body['supergraph_reload_failed'] };
}

/** Waits until the gateway has refused once more, and sees that nothing else has changed. */
async function expectRefusal(served: string, change: () => void): Promise<void> {
  const before = await readiness();
  change();
  await expect
    .poll(readiness, { timeout: 15_000 })
    .toEqual({ status: 200, failed: Number(before.failed) + 1 });
  expect(await description()).toBe(served);
  const refusals = () => graph.gateway.log.filter((line) => line.includes('changed supergraph refused'));
  await expect.poll(refusals).toHaveLength(Number(before.failed) + 1);
}

async function expectTakenOver(text: string): Promise<void> {
  await expect.poll(description, { timeout: 15_000 }).toBe(text);
}

describe('a supergraph at the start', () => {
  // tests/gateway/main.test.ts has the other ways in which it may be unusable.
  it('that is truncated gives one line and exit code 1', async () => {
    const own = createSupergraphFile(unusable['truncated']);
    const env = { ...addressVariables(graph.urls), SUBGRAPH_SECRET: secret, SUPERGRAPH: own.path, PORT: '0' };
    const { code, err, out } = await runToEnd('gateway/main.js', env);
    own.remove();
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(out).not.toContain('"url"');
  });
});

describe('a supergraph that changes under load', () => {
  it('replaces the old one without a restart', async () => {
    file.replace(describedAs('The first change.'));
    await expectTakenOver('The first change.');
    expect(await readiness()).toEqual({ status: 200, failed: 0 });
  });

  it.each(Object.entries(unusable))('is refused when it is %s', async (_, text) => {
    await expectRefusal('The first change.', () => {
      file.replace(text);
    });
  });

  it('is refused when it is missing', async () => {
    await expectRefusal('The first change.', () => {
      file.removeFile();
    });
  });

  it.each([
    [
      'requires an unknown security feature',
      committed.replace(
        '@link(url: "https://specs.apollo.dev/link/v1.0")',
        '@link(url: "https://specs.apollo.dev/link/v1.0")\n  @link(url: "https://example.org/guard/v1.0", for: SECURITY)',
      ),
    ],
    [
      'requires a later version of Federation',
      committed.replace(
        /https:\/\/specs\.apollo\.dev\/join\/v\d+\.\d+/,
        'https://specs.apollo.dev/join/v9.9',
      ),
    ],
    ['names a subgraph without an address', committed.replace('name: "liaisons"', 'name: "travel"')],
  ])('is refused when it %s', async (_, text) => {
    expect(text).not.toBe(committed);
    await expectRefusal('The first change.', () => {
      file.replace(text);
    });
  });

  it('is never read in part, however it is written', async () => {
    const { failed } = await readiness();
    const next = describedAs('Written in two halves.');
    const rest = next.length / 2;
    file.overwrite(next.slice(0, rest));
    await new Promise((resolve) => setTimeout(resolve, 200));
    file.overwrite(next);
    await expectTakenOver('Written in two halves.');
    expect(await readiness()).toEqual({ status: 200, failed });
  });

  it('fails no request', async () => {
    await load.stop();
    expect(load.failures).toEqual([]);
    expect(load.answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(load.answers.flatMap(({ body }) => faultsOf(body, 'membership', ''))).toEqual([]);
    expect(load.answers.length).toBeGreaterThan(100);
  });

  it('is refused while one of its subgraphs is down, and used once that one answers', async () => {
    graph.subgraphs.liaisons.kill('SIGKILL');
    await graph.subgraphs.liaisons.ended;
    await expectRefusal('Written in two halves.', () => {
      file.replace(describedAs('After the health check.'));
    });
    await graph.restart('liaisons');
    await expectTakenOver('After the health check.');
  });
});
