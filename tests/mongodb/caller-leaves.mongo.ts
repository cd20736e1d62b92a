/** A client that disconnects cancels its pending reads, in one process and in separate ones. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { subgraphVariables } from '../../gateway/config.ts';
import { launchServer, runCommand, type RunningServer, type Variables } from '../harness/command-line.ts';
import { startMongodbProxy, type MongodbProxy } from '../harness/mongodb-proxy.ts';
import { isMongodbMissing, isRealMongodb, newDatabase } from '../harness/mongodb.ts';
import { withDatabase } from '../harness/mongodb-database.ts';
import { postQuery } from '../harness/tiny-federation.ts';

const secret = 'a-secret-of-the-tests';
const query = '{ committee(reference: "ISO/TC 307", asOf: "2020-05-28") { title } }';
const data = { committee: { title: 'Blockchain and distributed ledger technologies' } };

async function serve(entry: string, env: Variables, args: readonly string[] = []): Promise<RunningServer> {
  const running = await launchServer(entry, { LOG_LEVEL: 'debug', ...env }, args);
  onTestFinished(async () => {
    running.process.kill('SIGKILL');
    await running.ended;
  });
  return running;
}

/** The processes of a shape, the one that is asked first. */
type Shape = (mongodbUri: string) => Promise<readonly [RunningServer, ...RunningServer[]]>;

const oneProcess: Shape = async (mongodbUri) => [
  await serve('cli/main.ts', { MONGODB_URI: mongodbUri }, ['start']),
];

/** The question needs one subgraph; the gateway finds it at all four addresses. */
const separateProcesses: Shape = async (mongodbUri) => {
  const known = { SUBGRAPH_SECRET: secret };
  const subgraph = await serve('subgraphs/membership/main.ts', { ...known, MONGODB_URI: mongodbUri });
  const addresses = Object.values(subgraphVariables).map((variable) => [variable, subgraph.url]);
  const patient = { SUBGRAPH_TIMEOUT_MS: '9000' };
  const env = { ...known, ...patient, ...(Object.fromEntries(addresses) as Variables) };
  return [await serve('gateway/main.ts', env), subgraph];
};

/** A database with the bundled facts, seen through a proxy. */
async function startStore(): Promise<MongodbProxy> {
  const database = newDatabase();
  const uri = withDatabase(database);
  const { code } = await runCommand({ MONGODB_URI: uri }, 'rebuild');
  expect(code).toBe(0);
  const proxy = await startMongodbProxy(uri, database.database);
  onTestFinished(async () => {
    await proxy.stop();
    await database.drop();
  });
  return proxy;
}

// A real server may need encryption or several hosts, which the proxy does not speak.
describe.skipIf(isMongodbMissing || isRealMongodb)('a client that disconnects', () => {
  it.each([
    ['one process', oneProcess],
    ['separate processes', separateProcesses],
  ])('cancels its pending reads without a logged error: %s', async (_, startShape) => {
    const proxy = await startStore();
    const shape = await startShape(proxy.uri);
    const [asked] = shape;
    await expect
      .poll(async () => (await postQuery(asked.url, query)).body.data, { timeout: 20_000 })
      .toEqual(data);

    // Asked first: if connections were closed because the store takes too long, this one's would be the first.
    const staysReached = proxy.hold('_membership.committees');
    const stays = postQuery(asked.url, query);
    const other = await staysReached;
    const closed: string[] = [];
    void other.closed.then(() => closed.push('of the other client'));

    const caller = new AbortController();
    const reached = proxy.hold('_membership.committees');
    const left = fetch(`${asked.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: caller.signal,
    });
    const broken = await reached;
    caller.abort();
    await expect(left).rejects.toThrow();
    await broken.closed;
    expect(closed).toEqual([]);
    other.release();
    expect((await stays).body.data).toEqual(data);

    for (let turn = 0; turn < 3; turn += 1) {
      expect((await postQuery(asked.url, query)).body.data).toEqual(data);
    }
    const log = shape.flatMap((one) => one.log).join('');
    expect(log).toContain('"status":"client disconnected"');
    expect(log.split('\n').filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
  });
});
