/** Two instances of each process, restarted one after another under load. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furtherAnswers, startLoad } from '../harness/load.ts';
import {
  startGateway,
  startSubgraph,
  startSubgraphs,
  stopAll,
  subgraphNames,
  urlsOf,
  type RunningProcess,
} from '../harness/processes.ts';
import { startProxy, type Proxy } from '../harness/proxy.ts';
import { faultsOf, question } from '../harness/sample-graph.ts';
import type { SubgraphName } from '../../gateway/config.ts';

const proxies: Proxy[] = [];
const processes: RunningProcess[] = [];
afterAll(async () => {
  await stopAll(processes);
  await Promise.all(proxies.map((proxy) => proxy.stop()));
});

let subgraphs: Record<SubgraphName, RunningProcess>[];
let gateways: RunningProcess[];
let front: Proxy;
let services: Record<SubgraphName, string>;
const env = { FACTS_DIR: '/nothing/imported' };

async function proxyTo(instances: readonly RunningProcess[]): Promise<Proxy> {
  const proxy = await startProxy(instances.map(({ url }) => new URL(url).origin));
  proxies.push(proxy);
  return proxy;
}

beforeAll(async () => {
  const [first, second] = [await startSubgraphs(env), await startSubgraphs(env)];
  subgraphs = [first, second];
  processes.push(...subgraphs.flatMap((set) => Object.values(set)));
  services = urlsOf(first);
  for (const name of subgraphNames) {
    const { origin } = await proxyTo(subgraphs.map((set) => set[name]));
    services[name] = `${origin}/graphql`;
  }
  gateways = await Promise.all([startGateway(services), startGateway(services)]);
  processes.push(...gateways);
  front = await proxyTo(gateways);
});

it('a rolling restart of every process fails no request, and every process exits with 0', async () => {
  const load = startLoad(front.origin, [question], 6);
  const codes: (number | string)[] = [];
  const restart = async (old: RunningProcess, start: (port: string) => Promise<RunningProcess>) => {
    await furtherAnswers(load, 10);
    old.kill('SIGTERM');
    codes.push(await old.ended);
    const next = await start(String(old.port));
    processes.push(next);
    return next;
  };
  for (const set of subgraphs) {
    for (const name of subgraphNames) {
      await restart(set[name], (PORT) => startSubgraph(name, { ...env, PORT }));
    }
  }
  for (const gateway of gateways) {
    await restart(gateway, (PORT) => startGateway(services, { PORT }));
  }
  await furtherAnswers(load, 20);
  await load.stop();
  expect(codes).toEqual(Array.from({ length: 10 }, () => 0));
  expect(load.failures).toEqual([]);
  expect(load.answers.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([]);
  expect(load.answers.flatMap(({ body }) => body.errors ?? [])).toEqual([]);
  expect(load.answers.flatMap(({ body }) => faultsOf(body, 'membership', ''))).toEqual([]);
});
