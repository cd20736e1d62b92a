/**
 * docker-compose.yml without Docker: each service's command as a process here, with its own environment, in the order of
 * its dependencies and by its own health check. The names of services become addresses of this machine; MongoDB is the
 * server of this suite; the proxy is the test's, over the upstreams of deploy/nginx.conf.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  healthCommand,
  proxyUpstreams,
  readComposeFile,
  startOrder,
  type ComposeService,
} from '../harness/compose-file.ts';
import { isMongodbMissing, newDatabase } from '../harness/mongodb.ts';
import { withDatabase, type TestDatabase } from '../harness/mongodb-database.ts';
import { runToEnd, startProcess, stopAll, type RunningProcess } from '../harness/processes.ts';
import { startProxy, type Proxy } from '../harness/proxy.ts';
import { postQuery } from '../harness/tiny-federation.ts';

const run = promisify(execFile);
const file = readComposeFile();
/** What the containers would run that is not ours. */
const others = new Set(['mongodb', 'mongodb-init', 'proxy']);

describe.skipIf(isMongodbMissing)('the services of docker-compose.yml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compose-'));
  const secretFile = join(folder, 'subgraph-secret');
  const running = new Map<string, RunningProcess>();
  /** `service:port` of the file, and where that is here. */
  const addresses = new Map<string, string>();
  const ended: { readonly name: string; readonly code: number | null; readonly out: string }[] = [];
  let database: TestDatabase;
  let proxy: Proxy | null = null;

  beforeAll(async () => {
    writeFileSync(secretFile, 'made-by-the-test-like-openssl-would\n');
    database = newDatabase();
    for (const name of startOrder(file)) {
      const service = file.services[name];
      if (service !== undefined && !others.has(name)) await startService(name, service);
    }
    proxy = await startProxy(proxyUpstreams().map((upstream) => `http://${here(upstream)}`));
  }, 180_000);

  afterAll(async () => {
    await proxy?.stop();
    await stopAll([...running.values()]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function startService(name: string, service: ComposeService): Promise<void> {
    const [node, entry = '', ...args] = [...service.entrypoint, ...service.command];
    expect(node, name).toBe('node');
    const env = environmentHere(service);
    if (healthCommand(service) === null) {
      const { code, out, err } = await runToEnd(entry.replace(/^dist\//, ''), env, args);
      ended.push({ name, code, out });
      expect(code, err).toBe(0);
      return;
    }
    const process = await startProcess(entry.replace(/^dist\//, ''), env);
    running.set(name, process);
    addresses.set(`${name}:${service.environment['PORT'] ?? ''}`, `127.0.0.1:${process.port}`);
    await untilHealthy(service, process.port);
  }

  /** The environment of the service, with everything that only exists between containers replaced. */
  function environmentHere({ environment, secrets }: ComposeService): Record<string, string> {
    const replaced = Object.entries(environment).map(([variable, value]): [string, string] => {
      if (variable === 'HOST') return [variable, '127.0.0.1'];
      if (variable === 'PORT') return [variable, '0'];
      if (variable === 'MONGODB_URI') return [variable, withDatabase(database)];
      if (secrets.includes(value.replace('/run/secrets/', ''))) return [variable, secretFile];
      return [variable, value.replace(/(?<=^http:\/\/)[^/]+/, here)];
    });
    return Object.fromEntries(replaced);
  }

  /** Throws where nothing of that name has been started so far. */
  function here(address: string): string {
    const known = addresses.get(address);
    if (known === undefined) throw new Error(`docker-compose.yml: ${address} is nothing that runs by now`);
    return known;
  }

  async function untilHealthy(service: ComposeService, port: number): Promise<void> {
    const [node = '', ...args] = healthCommand(service) ?? [];
    expect(node).toBe('node');
    const isHealthy = () =>
      run(process.execPath, args, { env: { PORT: String(port) } }).then(
        () => true,
        () => false,
      );
    for (let attempt = 0; attempt < 40; attempt += 1) {
      if (await isHealthy()) return;
      await wait(250);
    }
    throw new Error('the health check of the service never passes');
  }

  async function ask(origin: string, query: string) {
    const { status, body } = await postQuery(origin, query);
    return { status, data: body.data, errors: body.errors ?? [] };
  }

  it('import the bundled facts into a new database, once', async () => {
    expect(ended.map(({ name, code }) => [name, code])).toEqual([['importer', 0]]);
    const again = await runToEnd('cli/main.js', { MONGODB_URI: withDatabase(database) }, [
      'facts',
      'list',
      '--json',
    ]);
    const records = JSON.parse(again.out) as { isPresent: boolean }[];
    expect(records.length).toBeGreaterThan(4);
    expect(records.filter(({ isPresent }) => !isPresent)).toEqual([]);
  });

  it.each(['gateway-1', 'gateway-2'])('answer across all four subgraphs through %s', async (name) => {
    const answer = await ask(
      running.get(name)?.url ?? '',
      `{ committee(reference: "TC 307", asOf: "2020-05-28") {
        membershipCounts { participating observing }
        sharedProjects(with: "ISO/IEC JTC 1/SC 27") { nodes { reference } }
        liaisonDiscrepancies(kinds: [ONLY_TOWARDS]) { totalCount }
        publications { totalCount }
      } }`,
    );
    expect(answer).toEqual({
      status: 200,
      data: {
        committee: {
          membershipCounts: { participating: 44, observing: 13 },
          sharedProjects: {
            nodes: ['ISO/TR 23244', 'ISO/TR 23245', 'ISO/TR 23246', 'ISO/TR 23249'].map((reference) => ({
              reference,
            })),
          },
          liaisonDiscrepancies: { totalCount: 4 },
          publications: { totalCount: 2 },
        },
      },
      errors: [],
    });
  });

  it('answer from one revision through the proxy, whichever gateway it takes', async () => {
    const revisions = new Set<unknown>();
    for (let turn = 0; turn < 4; turn += 1) {
      const { data } = await ask(proxy?.origin ?? '', '{ dataset { revision } }');
      revisions.add((data as { dataset: { revision: string } }).dataset.revision);
    }
    expect([...revisions]).toEqual([expect.stringMatching(/^\w+$/)]);
  });

  it('refuse a caller without the secret', async () => {
    const { status } = await fetch(running.get('membership')?.url ?? '', { method: 'POST' });
    expect(status).toBe(401);
  });

  it('continue to answer through the proxy after a gateway has stopped', async () => {
    const gateway = running.get('gateway-1');
    gateway?.kill('SIGTERM');
    expect(await gateway?.ended).toBe(0);
    for (let turn = 0; turn < 3; turn += 1) {
      const { status } = await ask(proxy?.origin ?? '', '{ dataset { revision } }');
      expect(status).toBe(200);
    }
  });

  it('end on SIGTERM', async () => {
    const left = [...running.values()];
    for (const one of left) one.kill('SIGTERM');
    expect(await Promise.all(left.map((one) => one.ended))).toEqual(left.map(() => 0));
  });
});
