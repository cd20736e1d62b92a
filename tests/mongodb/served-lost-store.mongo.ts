/** F29 to F31: a served graph whose MongoDB is away, is killed, or hangs. */
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { launchCommand, runCommand, type RunningCommand } from '../harness/command-line.ts';
import { startMongodbServer, type MongodbServer } from '../harness/mongodb-server.ts';
import { isMongodbMissing } from '../harness/mongodb.ts';

/** A server of the test's own, to be killed and paused. */
async function startServer({ skip }: TestContext, port = 0): Promise<MongodbServer> {
  const server = await startMongodbServer({ port });
  if (server.kind === 'missing') return skip(server.reason);
  onTestFinished(() => server.stop());
  return server;
}

async function startGraph(env: Record<string, string>): Promise<RunningCommand & { readonly url: string }> {
  const running = launchCommand({ ...env, PORT: '0' }, ['start']);
  onTestFinished(() => {
    running.process.kill('SIGKILL');
  });
  const url = await new Promise<string>((found) => {
    let log = '';
    running.process.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const address = /"url":"([^"]+)"/.exec(log)?.[1];
      if (address !== undefined) found(address);
    });
  });
  return { ...running, url };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe.skipIf(isMongodbMissing)('a served graph', () => {
  it('whose MongoDB is away, comes, hangs and is killed says so cleanly and recovers by itself (F29, F30, F31)', async (context) => {
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
});
