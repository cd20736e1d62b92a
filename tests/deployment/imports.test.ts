/** An import while separate processes serve: all of them switch to it, and no request sees two generations. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furtherAnswers, startLoad } from '../harness/load.ts';
import {
  runToEnd,
  startDeployment,
  startGateway,
  startSubgraphs,
  stopAll,
  subgraphNames,
  urlsOf,
  type Deployment,
} from '../harness/processes.ts';
import { reply, startProxy } from '../harness/proxy.ts';
import { postQuery, type GraphAnswer } from '../harness/tiny-federation.ts';

let graph: Deployment;
beforeAll(async () => {
  graph = await startDeployment({ subgraphs: { GENERATIONS_KEPT_SECONDS: '60' } });
});
afterAll(() => graph.stop());

/** Each state of the made-up data says its number in all four subgraphs. */
const statements = (state: number) => `source:
  id: made-up
  title: Made-up minutes
  file: minutes.txt
  specificity: 5
asOf: 2021-03-01
statements:
  - { fact: committee, at: line 1, committee: ISO/TC 999, title: State ${String(state)} }
  - { fact: project, at: line 2, project: ISO 99901, title: State ${String(state)}, committee: ISO/TC 999 }
  - { fact: organization, at: line 3, organization: XYZ, name: State ${String(state)} }
  - { fact: publication, at: line 4, designation: 'ISO 99902:2021', title: State ${String(state)}, committee: ISO/TC 999 }
...
`;

const question = `{
  committee(reference: "ISO/TC 999") { title }
  project(reference: "ISO 99901") { title }
  organization(acronym: "XYZ") { name }
  publication(designation: "ISO 99902:2021") { title }
}`;

async function importState(state: number, factsFolder: string): Promise<void> {
  const file = join(factsFolder, `state-${String(state)}.yaml`);
  await writeFile(file, statements(state));
  const { code, err } = await runToEnd('cli/main.js', { FACTS_DIR: factsFolder }, ['import', file]);
  expect([code, err]).toEqual([0, '']);
}

/** The states that an answer shows; more than one is a mixture. */
function statesOf({ data }: GraphAnswer): unknown[] {
  const values = Object.values(data ?? {}) as ({ title?: string; name?: string } | null)[];
  return [...new Set(values.map((value) => value?.title ?? value?.name ?? null))];
}

describe('an import beside running processes', () => {
  it('switches all of them without a restart, and no request fails or sees a mixture', async () => {
    const load = startLoad(graph.gateway.url, [question]);
    const seen: unknown[] = [];
    for (const state of [1, 2]) {
      await furtherAnswers(load, 20);
      await importState(state, graph.factsFolder);
      await expect
        .poll(async () => statesOf((await graph.ask(question)).body), { timeout: 20_000 })
        .toEqual([`State ${String(state)}`]);
      seen.push((await graph.ask(question)).body.extensions?.['revision']);
    }
    await load.stop();
    expect(load.failures).toEqual([]);
    const wrong = load.answers.filter(
      ({ status, body }) => status !== 200 || body.errors !== undefined || statesOf(body).length !== 1,
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
    const states = new Map<unknown, Set<unknown>>();
    for (const { body } of load.answers) {
      const revision = body.extensions?.['revision'];
      states.set(revision, (states.get(revision) ?? new Set()).add(statesOf(body)[0]));
    }
    // Each revision names one state, and each state was seen.
    expect([...states.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(seen.filter((revision) => !states.has(revision)).length).toBeLessThanOrEqual(1);
  });

  it('leaves the last good facts if the new ones cannot be read', async () => {
    const before = (await graph.ask(question)).body;
    await writeFile(join(graph.factsFolder, 'wrong.ndjson'), '{"source":');
    const refusals = (): string[] =>
      Object.values(graph.subgraphs)
        .filter(({ log }) => log.some((line) => line.includes('the last good ones remain')))
        .map(({ url }) => url);
    await expect.poll(refusals, { timeout: 20_000 }).toHaveLength(4);
    expect((await graph.ask(question)).body).toEqual(before);
  });
});

describe('a generation that is gone', () => {
  it('is reported with the path of every affected field, until the gateway learns of the next one', async () => {
    const factsFolder = await mkdtemp(join(tmpdir(), 'facts-'));
    const subgraphs = await startSubgraphs({ FACTS_DIR: factsFolder, GENERATIONS_KEPT_SECONDS: '0' });
    const proxies = await Promise.all(
      subgraphNames.map((name) => startProxy([new URL(subgraphs[name].url).origin])),
    );
    const urls = urlsOf(subgraphs);
    subgraphNames.forEach((name, index) => {
      urls[name] = `${proxies[index]?.origin ?? ''}/graphql`;
    });
    const gateway = await startGateway(urls);
    const ask = async () => (await postQuery(gateway.url, question)).body;
    expect(statesOf(await ask())).toEqual([null]);
    // From here on the gateway hears of no revision and stays with the one that it knows.
    for (const proxy of proxies) {
      proxy.tamper(async ({ path, response, forward }) => {
        reply(response, path === '/revision' ? { status: 503, text: '{}' } : await forward());
      });
    }
    await importState(7, factsFolder);
    await expect
      .poll(
        async () => (await ask()).errors?.map(({ path, extensions }) => [path, extensions['code']]).sort(),
        {
          timeout: 20_000,
        },
      )
      .toEqual(
        ['committee', 'organization', 'project', 'publication'].map((field) => [[field], 'GENERATION_GONE']),
      );
    for (const proxy of proxies) proxy.tamper(null);
    await expect.poll(async () => statesOf(await ask()), { timeout: 10_000 }).toEqual(['State 7']);
    await stopAll([gateway, ...Object.values(subgraphs)]);
    await Promise.all(proxies.map((proxy) => proxy.stop()));
    await rm(factsFolder, { recursive: true });
  });
});
