/** A served graph whose MongoDB is unreachable, is killed, or hangs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { launchServer, runCommand, type RunningServer } from '../harness/command-line.ts';
import { furtherAnswers, startLoad } from '../harness/load.ts';
import { startMongodbProxy } from '../harness/mongodb-proxy.ts';
import { startMongodbServer, type MongodbServer } from '../harness/mongodb-server.ts';
import { isMongodbMissing } from '../harness/mongodb.ts';
import { postQuery } from '../harness/tiny-federation.ts';

const CALLERS = 200;
/** With room to spare, the engine collects so late that the memory of a process says nothing of what it keeps. */
const smallHeap = '--max-old-space-size=256 --max-semi-space-size=4';

/** A server of the test's own, to be killed and paused. */
async function startServer({ skip }: TestContext, port = 0): Promise<MongodbServer> {
  const server = await startMongodbServer({ port });
  if (server.kind === 'missing') return skip(server.reason);
  onTestFinished(() => server.stop());
  return server;
}

async function startGraph(env: Record<string, string>): Promise<RunningServer> {
  const running = await launchServer('cli/main.ts', env, ['start']);
  onTestFinished(() => {
    running.process.kill('SIGKILL');
  });
  return running;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe.skipIf(isMongodbMissing)('a served graph', () => {
  it('reports that its MongoDB is unreachable, hangs or was killed, and recovers automatically', async (context) => {
    const gone = await startServer(context);
    await gone.stop();
    const env = { MONGODB_URI: `${gone.uri}/lost` };
    const graph = await startGraph(env);
    const status = async (path: string) => (await fetch(`${graph.url}${path}`)).status;
    const ask = async () => {
      const response = await fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ committee(reference: "ISO/TC 307") { reference } }' }),
      });
      return (await response.json()) as Answer;
    };
    const codes = async () => ((await ask()).errors ?? []).map(({ extensions }) => extensions.code);
    const becomes = (ready: number) => expect.poll(() => status('/ready'), { timeout: 20_000 }).toBe(ready);
    const isLost = async () => {
      const answer = await ask();
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['STORE_UNAVAILABLE']);
      expect(JSON.stringify(answer)).not.toMatch(/127\.0|mongo|:\d{4}/i);
      await becomes(503);
      expect(await status('/health')).toBe(200);
    };
    await isLost();
    expect(await runCommand(env, 'query', '{ dataset { revision } }')).toEqual({
      code: 1,
      out: '',
      err: 'error the store cannot be reached\n',
    });
    const server = await startServer(context, gone.port);
    expect((await runCommand(env, 'rebuild')).code).toBe(0);
    const answered = { committee: { reference: 'ISO/TC 307' } };
    await becomes(200);
    expect((await ask()).data).toEqual(answered);

    server.process.kill('SIGSTOP');
    await isLost();
    server.process.kill('SIGCONT');
    await becomes(200);
    expect((await ask()).data).toEqual(answered);

    await server.stop();
    await isLost();
    // The server for tests keeps nothing over a restart: what is recovered here is the connection.
    await startServer(context, gone.port);
    expect((await runCommand(env, 'rebuild')).code).toBe(0);
    await becomes(200);
    expect((await ask()).data).toEqual(answered);
    expect(await codes()).toEqual([]);
    graph.process.kill('SIGTERM');
    expect((await graph.ended).code).toBe(0);
  });

  it('answers every client with a clean error while MongoDB hangs, without piling up requests', async (context) => {
    const server = await startServer(context);
    const uri = `${server.uri}/paused`;
    expect((await runCommand({ MONGODB_URI: uri }, 'rebuild')).code).toBe(0);
    const proxy = await startMongodbProxy(uri, 'paused');
    onTestFinished(() => proxy.stop());
    const graph = await startGraph({ MONGODB_URI: proxy.uri, NODE_OPTIONS: smallHeap });
    const query =
      '{ committees(first: 5) { totalCount nodes { reference title } } people(first: 5) { totalCount } }';
    const { data } = (await postQuery(graph.url, query)).body;
    const residentMegabytes = () => {
      const status = readFileSync(`/proc/${String(graph.process.pid)}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    };
    // As many callers as later, so that what they take in any case is there before the store hangs.
    const load = startLoad(graph.url, [query], CALLERS);
    await furtherAnswers(load, 3 * CALLERS);
    const before = residentMegabytes();
    server.process.kill('SIGSTOP');
    await furtherAnswers(load, 4 * CALLERS);
    const rise = residentMegabytes() - before;
    const connections = proxy.connections();
    server.process.kill('SIGCONT');
    await load.stop();
    expect(load.failures).toEqual([]);
    const codes = load.answers.flatMap(({ body }) =>
      (body.errors ?? []).map(({ extensions }) => extensions['code']),
    );
    expect(codes.length).toBeGreaterThan(CALLERS);
    expect([...new Set(codes)]).toEqual(['STORE_UNAVAILABLE']);
    expect(
      load.answers.filter(({ status, text }) => status !== 200 || /127\.0|mongo|:\d{5}/i.test(text)),
    ).toEqual([]);
    expect(connections).toBeLessThanOrEqual(40);
    expect(rise).toBeLessThan(100);
    await expect
      .poll(async () => (await postQuery(graph.url, query)).body.data, { timeout: 20_000 })
      .toEqual(data);
  });
});
