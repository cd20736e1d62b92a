/** What clients of the gateway see while subgraphs are killed, hang, or send invalid responses. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../gateway/limits.ts';
import { furtherAnswers, startLoad } from '../harness/load.ts';
import { startDeployment, startGateway, subgraphNames, type Deployment } from '../harness/processes.ts';
import { reply, startProxy, type Proxy } from '../harness/proxy.ts';
import {
  answer,
  answerTo,
  answerWithout,
  faultsOf,
  fieldsOf,
  question,
  questionTo,
} from '../harness/sample-graph.ts';
import { postQuery, type GraphAnswer, type HttpAnswer } from '../harness/tiny-federation.ts';

let graph: Deployment;
beforeAll(async () => {
  graph = await startDeployment();
});
afterAll(() => graph.stop());

function codesAndPaths({ errors = [] }: GraphAnswer): unknown[] {
  return errors.map(({ path, extensions }) => [extensions['service'], extensions['code'], path?.join('.')]);
}

async function expectRecovered(ask: () => Promise<{ readonly body: GraphAnswer }>): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    const { body } = await ask();
    expect([body.data, body.errors]).toEqual([answer, undefined]);
  }
}

describe('a subgraph that is killed under load', () => {
  it.each(subgraphNames)(
    '%s leaves its own fields null, each with an error, and everything else correct',
    async (name) => {
      const load = startLoad(graph.gateway.url, [question]);
      await furtherAnswers(load, 20);
      graph.subgraphs[name].kill('SIGKILL');
      await graph.subgraphs[name].ended;
      await furtherAnswers(load, 20);
      const { body } = await graph.ask(question);
      expect(body.data).toEqual(answerWithout(fieldsOf[name]));
      expect(codesAndPaths(body).sort()).toEqual(
        fieldsOf[name].map((path) => [name, 'SUBGRAPH_UNAVAILABLE', path.join('.')]).sort(),
      );
      await graph.restart(name);
      await load.stop();
      await expectRecovered(() => graph.ask(question));
      expect(load.failures).toEqual([]);
      expect(load.answers.filter(({ status }) => status !== 200)).toEqual([]);
      expect(load.answers.flatMap((one) => faultsOf(one.body, name, 'SUBGRAPH_UNAVAILABLE'))).toEqual([]);
    },
  );

  it('two of them interrupt a chain of fetches, with one error for each field', async () => {
    const chain = `{ project(reference: "ISO/TR 23244", asOf: "2020-05-28") {
      stagedReference publication { publishedOn committee { title } } } }`;
    const lost = ['membership', 'publications'] as const;
    const isBroken = ({ status, body }: HttpAnswer): void => {
      expect(status).toBe(200);
      expect(body.data).toEqual({ project: { stagedReference: 'ISO/DTR 23244', publication: null } });
      expect(codesAndPaths(body)).toEqual([['publications', 'SUBGRAPH_UNAVAILABLE', 'project.publication']]);
    };
    // Paused first, so that the questions are in the middle of their chain when both are killed.
    process.kill(graph.subgraphs.publications.pid, 'SIGSTOP');
    const underway = Array.from({ length: 20 }, () => graph.ask(chain));
    expect((await graph.ask(questionTo['work-programme'])).body.data).toEqual(answerTo['work-programme']);
    for (const name of lost) graph.subgraphs[name].kill('SIGKILL');
    await Promise.all(lost.map((name) => graph.subgraphs[name].ended));
    (await Promise.all(underway)).forEach(isBroken);
    isBroken(await graph.ask(chain));
    await Promise.all(lost.map((name) => graph.restart(name)));
    await expectRecovered(() => graph.ask(question));
  });

  it('all four leave one error for each root field, and a gateway that is alive but not ready', async () => {
    const ready = async (): Promise<number> => (await fetch(`${graph.gateway.url}/ready`)).status;
    expect(await ready()).toBe(200);
    for (const subgraph of Object.values(graph.subgraphs)) subgraph.kill('SIGKILL');
    await Promise.all(Object.values(graph.subgraphs).map(({ ended }) => ended));
    const { status, body, text } = await graph.ask(question);
    const rootFields = subgraphNames.flatMap((name) => fieldsOf[name].filter(({ length }) => length === 1));
    expect(rootFields.flat().sort()).toEqual(Object.keys(answer).sort());
    expect([status, body.data]).toEqual([200, answerWithout(rootFields)]);
    expect(codesAndPaths(body).sort()).toEqual(
      subgraphNames
        .flatMap((name) => fieldsOf[name].map((path) => [name, 'SUBGRAPH_UNAVAILABLE', path.join('.')]))
        // Nobody is asked about a committee that is not there.
        .filter(([, , path = '']) => !path.startsWith('committee.'))
        .sort(),
    );
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|stack/);
    await expect.poll(ready, { timeout: 10_000 }).toBe(503);
    expect((await fetch(`${graph.gateway.url}/health`)).status).toBe(200);
    await Promise.all(subgraphNames.map((name) => graph.restart(name)));
    await expect.poll(ready, { timeout: 10_000 }).toBe(200);
    await expectRecovered(() => graph.ask(question));
  });
});

describe('a subgraph that hangs', () => {
  it('is timed out, and a hundred requests to others succeed while ten wait for it', async () => {
    const gateway = await startGateway(graph.urls, { SUBGRAPH_TIMEOUT_MS: '8000' });
    await expectRecovered(() => postQuery(gateway.url, question));
    process.kill(graph.subgraphs.publications.pid, 'SIGSTOP');
    let given = 0;
    const hanging = Array.from({ length: 10 }, () =>
      postQuery(gateway.url, question).finally(() => (given += 1)),
    );
    const others = ['membership', 'work-programme', 'liaisons'] as const;
    const asked = Array.from({ length: 102 }, async (_, turn) => {
      const name = others[turn % others.length] ?? 'membership';
      const { status, body } = await postQuery(gateway.url, questionTo[name]);
      expect([status, body.data, body.errors]).toEqual([200, answerTo[name], undefined]);
    });
    await Promise.all(asked);
    expect(given).toBe(0);
    const partial = await Promise.all(hanging);
    process.kill(graph.subgraphs.publications.pid, 'SIGCONT');
    for (const { status, body } of partial) {
      expect([status, body.data]).toEqual([200, answerWithout(fieldsOf.publications)]);
      expect(codesAndPaths(body).sort()).toEqual(
        fieldsOf.publications.map((path) => ['publications', 'SUBGRAPH_TIMEOUT', path.join('.')]).sort(),
      );
    }
    await expectRecovered(() => postQuery(gateway.url, question));
    gateway.kill('SIGTERM');
    expect(await gateway.ended).toBe(0);
  });
});

describe('a subgraph with invalid responses', () => {
  let between: Proxy;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  const ask = (query: string) => postQuery(gateway.url, query);

  beforeAll(async () => {
    between = await startProxy([new URL(graph.urls.publications).origin]);
    const urls = { ...graph.urls, publications: `${between.origin}/graphql` };
    gateway = await startGateway(urls, { SUBGRAPH_TIMEOUT_MS: '1000' });
  });
  afterEach(() => {
    between.tamper(null);
  });
  afterAll(async () => {
    gateway.kill('SIGKILL');
    await gateway.ended;
    await between.stop();
  });

  it('gives full data when slow but within the time limit, and partial data after it', async () => {
    between.tamper(async ({ response, forward }) => {
      const forwarded = await forward();
      setTimeout(() => {
        reply(response, forwarded);
      }, 100);
    });
    expect((await ask(question)).body.data).toEqual(answer);
    between.tamper(async ({ response, forward }) => {
      const forwarded = await forward();
      // Later than the gateway waits, however long that is.
      response.once('close', () => {
        reply(response, forwarded);
      });
    });
    const { body } = await ask(question);
    expect(body.data).toEqual(answerWithout(fieldsOf.publications));
    expect(faultsOf(body, 'publications', 'SUBGRAPH_TIMEOUT')).toEqual([]);
  });

  it.each([
    [500, '<html><h1>mongodb://reader:hunter2@db.internal</h1></html>'],
    [503, '{"error":"hunter2"}'],
    [404, 'Cannot POST /hunter2'],
    [200, '<html>hunter2</html>'],
    [200, '{"data":{"publication":{"publishedOn":"hunter2"'],
    [200, 'null'],
    [200, '[]'],
    [200, '{}'],
    [200, '{"data":{"publication":"hunter2","publications":7,"_entities":"hunter2"}}'],
    [200, '{"data":{"publication":{"publishedOn":{"hunter2":1}},"publications":{"nodes":{}}}}'],
  ])('with status %i and %s gives partial data and an error', async (status, text) => {
    between.tamper(({ response }) => {
      reply(response, { status, text });
    });
    const { body, text: seen } = await ask(question);
    expect(body.data).toEqual(answerWithout(fieldsOf.publications));
    expect(faultsOf(body, 'publications', 'SUBGRAPH_BAD_RESPONSE')).toEqual([]);
    expect(seen).not.toMatch(/hunter2|html/);
    between.tamper(null);
    await expectRecovered(() => ask(question));
  });

  it.each([
    ['of another type', [{ __typename: 'Person', publications: { totalCount: 7 } }]],
    [
      'of another key',
      [{ __typename: 'Committee', _key_reference: 'ISO/TC 1', publications: { totalCount: 7 } }],
    ],
    ['that are too few', []],
    ['that are too many', [null, null]],
  ])('with entities %s gives none of them to the client', async (_, entities) => {
    between.tamper(async ({ body, response, forward }) => {
      const spoilt = { status: 200, text: JSON.stringify({ data: { _entities: entities } }) };
      reply(response, body.includes('_entities') ? spoilt : await forward());
    });
    const { body } = await ask(question);
    expect(body.data).toEqual(answerWithout([['committee', 'publications']]));
    expect(codesAndPaths(body)).toEqual([
      ['publications', 'SUBGRAPH_BAD_RESPONSE', 'committee.publications'],
    ]);
  });

  it('is cut off after the size limit, and the gateway frees what it received', async () => {
    const residentMegabytes = (field: string): number => {
      const status = readFileSync(`/proc/${String(gateway.pid)}/status`, 'utf8');
      return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    };
    const megabyte = Buffer.alloc(1024 * 1024, 0x20);
    let sent = 0;
    between.tamper(({ response }) => {
      const write = (): void => {
        while (!response.destroyed && sent < 100) {
          sent += 1;
          if (!response.write(megabyte)) {
            response.once('drain', write);
            return;
          }
        }
        response.end('{}');
      };
      write();
    });
    const before = residentMegabytes('VmRSS');
    const { body } = await ask(questionTo.publications);
    expect(codesAndPaths(body)).toEqual([['publications', 'SUBGRAPH_BAD_RESPONSE', 'publication']]);
    expect(sent * megabyte.length).toBeLessThan(3 * limits.subgraphAnswerBytes);
    expect(residentMegabytes('VmRSS') - before).toBeLessThan(50);
  });

  it('is retried exactly once if the connection breaks', async () => {
    let hits = 0;
    between.tamper(async ({ response, forward }) => {
      hits += 1;
      if (hits === 1) response.destroy();
      else reply(response, await forward());
    });
    expect((await ask(questionTo.publications)).body.errors).toBeUndefined();
    expect(hits).toBe(2);
    hits = 0;
    between.tamper(({ response }) => {
      hits += 1;
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    });
    expect(codesAndPaths((await ask(questionTo.publications)).body)).toEqual([
      ['publications', 'SUBGRAPH_UNAVAILABLE', 'publication'],
    ]);
    expect(hits).toBe(2);
  });

  it('has its internal errors masked; their text is only in the log, under the same request id', async () => {
    const inner = 'connect ECONNREFUSED mongodb://reader:hunter2@db.internal:27017';
    const extensions = { code: 'INTERNAL_SERVER_ERROR', stacktrace: [inner], serviceName: 'inner' };
    between.tamper(({ response }) => {
      const errors = [{ message: inner, path: ['publication'], extensions }];
      reply(response, { status: 200, text: JSON.stringify({ data: { publication: null }, errors }) });
    });
    const { body, text } = await ask(questionTo.publications);
    expect(text).not.toMatch(/hunter2|mongodb|inner"|stack/);
    const requestId = body.errors?.[0]?.extensions['requestId'];
    expect(body.errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['publication'], 'INTERNAL_SERVER_ERROR'],
    ]);
    await expect
      .poll(() => gateway.log.filter((line) => line.includes(String(requestId)) && line.includes('hunter2')))
      .toHaveLength(1);
  });
});
