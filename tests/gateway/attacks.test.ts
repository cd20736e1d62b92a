import { createConnection } from 'node:net';
import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../gateway/serve.ts';
import {
  createMemoryLogger,
  postQuery,
  readAnswer,
  secretText,
  sendRaw,
  serveTinyFederation,
} from '../harness/tiny-federation.ts';
import type { HttpAnswer } from '../harness/tiny-federation.ts';

const memory = createMemoryLogger();
const json = { 'content-type': 'application/json' };
let server: RunningServer;

beforeAll(async () => {
  server = await serveTinyFederation({ logger: memory.logger });
});
afterAll(() => server.stop());

afterEach(async () => {
  // Row 49: whatever came before, the next caller is answered.
  const { body } = await postQuery(server.url, '{ revisionSeen }');
  expect(body).toEqual({ data: { revisionSeen: 'shelves@r1' }, extensions: { revision: 'r1' } });
});

function list(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(' ');
}

/** Fragments of which each spreads the one below twice: 2^depth fields from a small text. */
function exponentialFragments(depth: number): string {
  const fragments = list(
    depth,
    (index) => `fragment f${index} on Book { ...f${index + 1} ...f${index + 1} }`,
  );
  return `{ book(id: 1) { ...f0 } } ${fragments} fragment f${depth} on Book { id }`;
}

function nested(depth: number): string {
  return `{ book(id: 1) { ${'sequel { '.repeat(depth - 2)} id ${'} '.repeat(depth - 2)} } }`;
}

function codes({ body }: HttpAnswer): unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions['code']);
}

async function expectRefusal(answer: Promise<HttpAnswer>, status: number, code: string): Promise<HttpAnswer> {
  const given = await answer;
  expect({ status: given.status, code: codes(given)[0] }).toEqual({ status, code });
  expect(given.text).not.toMatch(/stack|node_modules|at .+\.js/i);
  return given;
}

describe('excessive queries', () => {
  it.each([
    ['101 aliases', `{ ${list(101, (index) => `a${index}: revisionSeen`)} }`],
    ['31 aliases', `{ ${list(31, (index) => `a${index}: revisionSeen`)} }`],
    [
      'aliases in fragments',
      `{ ...f ...g } fragment f on Query { ${list(16, (i) => `a${i}: revisionSeen`)} } fragment g on Query { ${list(16, (i) => `b${i}: revisionSeen`)} }`,
    ],
    ['200 directives', `{ revisionSeen ${'@include(if: true) '.repeat(200)} }`],
    ['21 directives', `{ ${list(21, () => 'revisionSeen @include(if: true)')} }`],
    ['circular fragments', '{ book(id: 1) { ...f } } fragment f on Book { sequel { ...f } }'],
    ['a field 1400 times', `{ ${list(1400, () => 'revisionSeen')} }`],
    ['50 levels', nested(50)],
    ['13 levels', nested(13)],
    ['a list of lists', `{ shelf(name: "A") { ${'books { shelf { '.repeat(8)} name ${'} } '.repeat(8)} } }`],
    ['exponential fragments, 2^14', exponentialFragments(14)],
    ['exponential fragments, 2^22', exponentialFragments(22)],
    ['exponential fragments, 2^26', exponentialFragments(26)],
    [
      'circular introspection',
      `{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } } }`,
    ],
    ['entities', '{ _entities(representations: [{ __typename: "Book", id: "1" }]) { __typename } }'],
    ['subgraph schemas', '{ _service { sdl } }'],
  ])('%s: refused before anything is executed', async (_, query) => {
    const { body } = await expectRefusal(postQuery(server.url, query), 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(body.data).toBeUndefined();
  });

  it.each([
    ['5000 unknown directives', `{ revisionSeen ${'@aa '.repeat(5000)} }`],
    ['a field 500 times', `{ ${list(500, () => 'book(id: 1) { id }')} }`],
    ['a field 5000 times', `{ ${list(5000, () => 'revisionSeen')} }`],
    ['5000 levels', `{ ${'a { '.repeat(5000)} a ${'} '.repeat(5000)} }`],
    ['1501 tokens', `{ ${'revisionSeen '.repeat(1499)} }`],
  ])('%s: refused by the number of tokens', async (_, query) => {
    const { body } = await expectRefusal(postQuery(server.url, query), 400, 'GRAPHQL_PARSE_FAILED');
    expect(body.errors).toHaveLength(1);
  });

  it.each([
    ['30 aliases', `{ ${list(30, (index) => `a${index}: revisionSeen`)} }`],
    ['12 levels', nested(12)],
    ['20 directives', `{ ${list(20, () => 'revisionSeen @include(if: true)')} }`],
    ['1500 tokens', `{ books(ids: [${'1 '.repeat(1487)}]) { id } }`],
  ])('%s: allowed', async (_, query) => {
    const answer = await postQuery(server.url, query);
    expect({ status: answer.status, errors: answer.body.errors }).toEqual({ status: 200, errors: undefined });
  });

  it('ten unknown directives give at most ten errors', async () => {
    const query = `{ revisionSeen ${'@aa '.repeat(10)} }`;
    const answer = await expectRefusal(postQuery(server.url, query), 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(answer.body.errors?.length).toBeLessThanOrEqual(10);
  });

  it('hundreds of mistakes give a short list', async () => {
    const query = `{ ${list(490, (index) => `b${index}`)} }`;
    const { body } = await expectRefusal(postQuery(server.url, query), 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(body.errors?.length).toBeLessThanOrEqual(21);
  });

  it('several operations in one body are refused', async () => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ revisionSeen }' })));
    await expectRefusal(sendRaw(server.url, body), 400, 'BAD_REQUEST');
  });
});

describe('introspection', () => {
  it.each([
    [{}],
    [
      {
        inputValueDeprecation: true,
        schemaDescription: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        oneOf: true,
      },
    ],
  ])('answers every standard introspection query: %j', async (options) => {
    const { status, body } = await postQuery(server.url, getIntrospectionQuery(options));
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(body.extensions).toEqual({ revision: 'r1' });
  });

  it('beside data is answered too', async () => {
    const { body } = await postQuery(
      server.url,
      '{ __typename __type(name: "Book") { name } book(id: 1) { id } }',
    );
    expect(body.data).toEqual({ __typename: 'Query', __type: { name: 'Book' }, book: { id: '1' } });
  });

  it.each([
    ['fields', '{ bok(id: 1) { id } }'],
    ['types', '{ book(id: 1) { ... on Bok { id } } }'],
    ['arguments', '{ book(idd: 1) { id } }'],
  ])('%s: near misses are not completed', async (_, query) => {
    const { text } = await expectRefusal(postQuery(server.url, query), 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toMatch(/did you mean/i);
  });
});

describe('unexpected errors', () => {
  it('have their text only in the log, under the request id of the response', async () => {
    const answer = await postQuery(server.url, 'query Mine { book(id: 1) { title broken } }');
    const requestId = answer.headers.get('x-request-id');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ book: { title: 'Ledgers', broken: null } });
    expect(answer.body.errors).toEqual([
      {
        message: 'Internal error. The log of the server has the details under the id of the request.',
        path: ['book', 'broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
    const logged = memory.lines.filter((line) => line.includes(secretText));
    expect(logged.map((line) => (JSON.parse(line) as { requestId: string }).requestId)).toEqual([requestId]);
  });

  it('a missing non-null value is an error, not a silent null', async () => {
    const { body } = await postQuery(server.url, '{ book(id: 1) { title lost } }');
    expect(body.data).toEqual({ book: null });
    expect(body.errors).toHaveLength(1);
  });

  it('errors meant for clients keep their message and lose private details', async () => {
    const { body } = await postQuery(server.url, '{ forbidden }');
    expect(body.errors).toEqual([
      {
        message: 'Only for librarians.',
        path: ['forbidden'],
        extensions: { code: 'FORBIDDEN', service: 'shelves', candidates: ['desk'] },
      },
    ]);
  });

  it('variables are never logged', async () => {
    await postQuery(server.url, 'query($p: Place!) { placed(place: $p) }', {
      p: { floor: 1, row: 'canary-7391' },
    });
    await postQuery(server.url, 'query($d: Day!) { openOn(day: $d) }', { d: 'canary-7391' });
    expect(memory.lines.filter((line) => line.includes('canary-7391'))).toEqual([]);
  });
});

describe('bodies', () => {
  it.each([
    ['malformed JSON', '{"query": "{ revisionSeen }"', json, 400],
    ['no object', '"text"', json, 400],
    ['an empty body', '', json, 400],
    ['a form', 'query={revisionSeen}', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['plain text', '{"query":"{ revisionSeen }"}', { 'content-type': 'text/plain' }, 400],
    ['multipart', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 400],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), json, 400],
    ['UTF-7', '{"query":"{ revisionSeen }"}', { 'content-type': 'application/json; charset=utf-7' }, 415],
    [
      'Latin-1',
      '{"query":"{ revisionSeen }"}',
      { 'content-type': 'application/json; charset="iso-8859-1"' },
      415,
    ],
    ['5 MB', `{"query":"${'x'.repeat(5_000_000)}"}`, json, 413],
    ['10,000 aliases', JSON.stringify({ query: list(10_000, (i) => `a${i}: revisionSeen`) }), json, 413],
    [
      '100,000 keys',
      JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [i, 1]))),
      json,
      413,
    ],
    ['a compressed body', gzipSync(Buffer.alloc(1_000_000)), { ...json, 'content-encoding': 'gzip' }, 415],
  ])('%s: refused as JSON', async (_, body, headers, status) => {
    const answer = await expectRefusal(sendRaw(server.url, body, headers), status, 'BAD_REQUEST');
    expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
  });

  it('utf-8 may be in any case', async () => {
    const headers = { 'content-type': 'application/json; charset=UTF-8' };
    const { status } = await sendRaw(server.url, '{"query":"{ revisionSeen }"}', headers);
    expect(status).toBe(200);
  });

  it("a syntax error is the caller's", async () => {
    await expectRefusal(postQuery(server.url, '{ book('), 400, 'GRAPHQL_PARSE_FAILED');
  });

  it('a null byte in the query is a syntax error, and text in a variable it is text', async () => {
    await expectRefusal(postQuery(server.url, '{ \u0000 }'), 400, 'GRAPHQL_PARSE_FAILED');
    const { body } = await postQuery(server.url, 'query($id: ID!) { book(id: $id) { id } }', {
      id: '\u0000',
    });
    expect(body.data).toEqual({ book: null });
  });

  it('keys of prototypes have no effect', async () => {
    const text =
      '{"query":"query($id: ID!) { book(id: $id) { id } }","variables":{"id":"1","__proto__":{"id":"2"},"constructor":{"prototype":{"polluted":1}}},"__proto__":{"query":"{ broken }"}}';
    const { body } = await sendRaw(server.url, text);
    expect(body.data).toEqual({ book: { id: '1' } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('an operator object is not a text', async () => {
    const query = 'query($name: String!) { shelf(name: $name) { name } }';
    await expectRefusal(postQuery(server.url, query, { name: { $gt: '' } }), 400, 'BAD_USER_INPUT');
  });

  it('a number beyond 32 bits is refused', async () => {
    await expectRefusal(postQuery(server.url, '{ slow(ms: 2147483648) }'), 400, 'GRAPHQL_VALIDATION_FAILED');
  });

  it('a thousand invalid values give at most a hundred errors', async () => {
    const ids = Array.from({ length: 1000 }, () => 'x');
    const query = 'query($ids: [Int!]) { books(ids: $ids) { id } }';
    const { body } = await expectRefusal(postQuery(server.url, query, { ids }), 400, 'BAD_USER_INPUT');
    expect(body.errors?.length).toBeLessThanOrEqual(100);
  });

  it('a long operation name is accepted, and truncated in the log', async () => {
    const name = 'n'.repeat(8000);
    expect((await postQuery(server.url, `query ${name} { revisionSeen }`)).status).toBe(200);
    expect(memory.lines.filter((line) => line.includes('n'.repeat(101)))).toEqual([]);
  });

  it('persisted queries can be neither used nor stored', async () => {
    const body = JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    });
    const answer = await sendRaw(server.url, body);
    expect(codes(answer)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
  });
});

describe('methods and headers', () => {
  it('a client that accepts only application/json is refused with 200', async () => {
    const headers = { ...json, accept: 'application/json' };
    const answer = sendRaw(server.url, JSON.stringify({ query: nested(13) }), headers);
    await expectRefusal(answer, 200, 'GRAPHQL_VALIDATION_FAILED');
  });

  const preflight = { 'apollo-require-preflight': 'true' };

  async function get(search: string, headers: Record<string, string>): Promise<HttpAnswer> {
    return readAnswer(await fetch(`${server.url}/graphql?${search}`, { headers }));
  }

  it('no mutation by GET', async () => {
    const search = new URLSearchParams({ query: 'mutation { lend(id: 1) { id } }' }).toString();
    await expectRefusal(get(search, preflight), 405, 'BAD_REQUEST');
  });

  it('no GET that another site could send', async () => {
    await expectRefusal(get('query={revisionSeen}', {}), 400, 'BAD_REQUEST');
    expect((await get('query={revisionSeen}', preflight)).body.data).toEqual({ revisionSeen: 'shelves@r1' });
  });

  it('no PUT', async () => {
    await expectRefusal(sendRaw(server.url, '{"query":"{ revisionSeen }"}', json, 'PUT'), 405, 'BAD_REQUEST');
  });

  it.each([
    ['tracing', { 'apollo-tracing': '1' }],
    ['inline traces', { 'apollo-federation-include-trace': 'ftv1' }],
    ['the query plan', { 'apollo-query-plan-experimental': '1' }],
  ])('%s is not allowed', async (_, headers) => {
    const { body } = await sendRaw(server.url, '{"query":"{ revisionSeen }"}', { ...json, ...headers });
    expect(body.extensions).toEqual({ revision: 'r1' });
  });

  it('a header of 20 kB is refused', async () => {
    const response = await fetch(`${server.url}/health`, { headers: { 'x-long': 'x'.repeat(20_000) } });
    expect(response.status).toBe(431);
  });

  it('a body that never ends is closed by the server', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = createConnection({ host: hostname, port: Number(port) });
    const answer = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => {
        resolve(text);
      });
    });
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{`,
    );
    expect(await answer).toMatch(/^HTTP\/1\.1 (408|504)/);
  });
});
