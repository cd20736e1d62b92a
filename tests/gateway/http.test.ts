import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'graphql';
import { exampleQueries } from '../../gateway/example-queries.ts';
import type { RunningServer } from '../../gateway/serve.ts';
import { stopOnSignals } from '../../process/run-main.ts';
import {
  createMemoryLogger,
  postQuery,
  readAnswer,
  serveTinyFederation,
} from '../harness/tiny-federation.ts';

describe('the addresses of the gateway', () => {
  let server: RunningServer;
  let canAnswer = true;
  const memory = createMemoryLogger();

  beforeAll(async () => {
    server = await serveTinyFederation({ logger: memory.logger, canAnswer: () => canAnswer });
  });
  afterAll(() => server.stop());

  async function get(
    path: string,
  ): Promise<{ status: number; type: string | null; text: string; headers: Headers }> {
    const response = await fetch(server.url + path);
    const { status, headers } = response;
    return { status, type: headers.get('content-type'), text: await response.text(), headers };
  }

  it('/health reports that the process is alive', async () => {
    const { status, text } = await get('/health');
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'alive' }]);
  });

  it('/ready reports whether there is data', async () => {
    const { status, text } = await get('/ready');
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'ready' }]);
    canAnswer = false;
    const waiting = await get('/ready');
    canAnswer = true;
    expect([waiting.status, JSON.parse(waiting.text)]).toEqual([503, { status: 'waiting for data' }]);
    expect((await get('/health')).status).toBe(200);
  });

  it('unknown ones are refused as JSON', async () => {
    for (const path of [
      '/nothing',
      '/graphiql/',
      '/graphiql/../package.json',
      '/%',
      '/graphiql/graphiql.js.map',
    ]) {
      const { status, type, text } = await get(path);
      expect({ path, status, type }).toEqual({
        path,
        status: 404,
        type: 'application/json; charset=utf-8',
      });
      expect(text).not.toMatch(/stack|node_modules/);
    }
  });

  it('never name the software', async () => {
    const { headers } = await get('/health');
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  });

  it('responses are not cached and carry a new request id', async () => {
    const headers = { 'content-type': 'application/json', 'x-request-id': 'theirs' };
    const body = '{"query":"{ revisionSeen }"}';
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('each request is one log line, with operation and status', async () => {
    const { headers } = await postQuery(server.url, 'query Named { revisionSeen }');
    await expect
      .poll(() => memory.lines.filter((line) => line.includes(String(headers.get('x-request-id')))))
      .toHaveLength(1);
    const line = memory.lines.find((one) => one.includes(String(headers.get('x-request-id'))));
    expect(JSON.parse(line ?? '')).toMatchObject({
      method: 'POST',
      operationName: 'Named',
      status: 200,
      msg: 'request',
    });
  });

  describe('the GraphiQL page', () => {
    it('loads only files of this server, and they exist', async () => {
      const page = await get('/');
      expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
      const addresses = [...page.text.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(addresses.filter((address) => !/^(graphiql\/[a-z.-]+|data:,)$/.test(address))).toEqual([]);
      const files = await Promise.all(
        addresses.filter((address) => !address.startsWith('data:')).map((address) => get(`/${address}`)),
      );
      expect(files.map(({ status, type }) => [status, type])).toEqual([
        [200, 'text/css; charset=utf-8'],
        [200, 'text/css; charset=utf-8'],
        [200, 'text/javascript; charset=utf-8'],
        [200, 'text/javascript; charset=utf-8'],
        [200, 'text/javascript; charset=utf-8'],
        [200, 'text/javascript; charset=utf-8'],
      ]);
      expect(files.every(({ text }) => text.length > 0)).toBe(true);
    });

    it('has no inline script, and its policy allows none', async () => {
      const { text, headers } = await get('/');
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    });

    it('opens with the example queries', async () => {
      const { text } = await get('/graphiql/start.js');
      expect(exampleQueries.filter(({ query }) => !text.includes(JSON.stringify(query)))).toEqual([]);
      expect(exampleQueries.map(({ query }) => parse(query).definitions.length)).toEqual([1, 1, 1, 1]);
    });
  });
});

describe('a request that takes too long', () => {
  it('ends with 504 and a clean body', async () => {
    const server = await serveTinyFederation({ requestTimeoutMs: 50 });
    const answer = await postQuery(server.url, '{ slow(ms: 150) }');
    expect([answer.status, answer.body]).toEqual([
      504,
      {
        errors: [
          {
            message: 'The request took too long and was cancelled.',
            extensions: { code: 'REQUEST_TIMEOUT' },
          },
        ],
      },
    ]);
    // The late answer of the graph finds nobody, and nothing breaks.
    await postQuery(server.url, '{ slow(ms: 10) }');
    await server.stop();
  });
});

describe('stopping', () => {
  it('finishes requests in flight, refuses new ones, and can be called again', async () => {
    const server = await serveTinyFederation();
    const inFlight = postQuery(server.url, '{ slow(ms: 300) }');
    const other = await postQuery(server.url, '{ revisionSeen }');
    expect(other.status).toBe(200);
    const stopped = server.stop();
    await expect(fetch(`${server.url}/health`, { headers: { connection: 'close' } })).rejects.toThrow();
    const { status, body, headers } = await inFlight;
    expect([status, body.data, headers.get('connection')]).toEqual([200, { slow: 'done' }, 'close']);
    await stopped;
    await server.stop();
  });

  it('stops waiting after the drain time', async () => {
    const server = await serveTinyFederation({ drainMs: 100 });
    const inFlight = postQuery(server.url, '{ slow(ms: 5000) }').catch((error: unknown) => error);
    await postQuery(server.url, '{ revisionSeen }');
    await server.stop();
    expect(await inFlight).toBeInstanceOf(Error);
  });

  it('frees the port', async () => {
    const first = await serveTinyFederation();
    const port = Number(new URL(first.url).port);
    await expect(serveTinyFederation({ port })).rejects.toThrow('EADDRINUSE');
    await first.stop();
    const second = await serveTinyFederation({ port });
    await second.stop();
  });
});

describe('signals', () => {
  const cleanUps: (() => void)[] = [];
  afterEach(() => {
    cleanUps.splice(0).forEach((cleanUp) => {
      cleanUp();
    });
  });

  function listen(stop: () => Promise<void>, graceMs = 10_000): number[] {
    const codes: number[] = [];
    const { logger } = createMemoryLogger();
    cleanUps.push(stopOnSignals(stop, logger, { graceMs, exit: (code) => codes.push(code) }));
    return codes;
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('%s stops and exits with 0', async (signal) => {
    let stops = 0;
    const codes = listen(() => {
      stops += 1;
      return Promise.resolve();
    });
    process.kill(process.pid, signal);
    await once(process, signal);
    await expect.poll(() => codes).toEqual([0]);
    expect(stops).toBe(1);
  });

  it('a second signal exits with 1 at once', async () => {
    const codes = listen(() => new Promise(() => undefined));
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGTERM', 'SIGTERM');
    await expect.poll(() => codes).toEqual([1]);
  });

  it('the end of the grace period exits with 1', async () => {
    const codes = listen(() => new Promise(() => undefined), 20);
    process.emit('SIGTERM', 'SIGTERM');
    await expect.poll(() => codes).toEqual([1]);
  });

  it('a failing stop exits with 1', async () => {
    const codes = listen(() => Promise.reject(new Error('no')));
    process.emit('SIGTERM', 'SIGTERM');
    await expect.poll(() => codes).toEqual([1]);
  });
});

describe('a response that is not JSON', () => {
  it('does not occur: even a malformed address is refused as JSON', async () => {
    const server = await serveTinyFederation();
    const answer = await readAnswer(await fetch(`${server.url}/graphql?query=%E0%A4%A`));
    expect(answer.status).toBe(400);
    await server.stop();
  });
});
