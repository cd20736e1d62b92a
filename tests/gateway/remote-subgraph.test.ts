import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../gateway/limits.ts';
import { maskedMessage } from '../../gateway/errors.ts';
import type { Subgraph } from '../../gateway/gateway.ts';
import type { RunningServer } from '../../gateway/serve.ts';
import { answersRightly, send, startFaultySubgraph } from '../harness/faulty-subgraph.ts';
import type { Behaviour, FaultySubgraph } from '../harness/faulty-subgraph.ts';
import {
  composeTinyFederation,
  createMemoryLogger,
  postQuery,
  secretText,
  serveTinyFederation,
} from '../harness/tiny-federation.ts';
import type { GraphAnswer } from '../harness/tiny-federation.ts';

const secret = 'a secret of the tests';
const both = '{ book(id: "1") { title stars reviews { text } } }';

let shelves: FaultySubgraph;
let reviews: FaultySubgraph;
let server: RunningServer;
let log: string[];

async function serve(): Promise<void> {
  const { logger, lines } = createMemoryLogger();
  log = lines;
  const subgraphs: Record<string, Subgraph> = {
    shelves: { kind: 'remote', url: shelves.url, secret },
    reviews: { kind: 'remote', url: reviews.url, secret },
  };
  server = await serveTinyFederation({
    subgraphs,
    logger,
    beginRequest: () => ({ revision: null, contextFor: () => ({}) }),
  });
}

beforeEach(async () => {
  const schemas = composeTinyFederation();
  shelves = await startFaultySubgraph(schemas.shelves, 'r1');
  reviews = await startFaultySubgraph(schemas.reviews, 'r1');
  await serve();
});

afterEach(async () => {
  await server.stop();
  await Promise.all([shelves.stop(), reviews.stop()]);
});

async function ask(query: string): Promise<GraphAnswer> {
  const { status, body, text } = await postQuery(server.url, query);
  expect(status).toBe(200);
  // Nothing of the inside, whatever went wrong.
  expect(text).not.toMatch(/127\.0\.0\.1|stack|mongodb|ECONN|html/i);
  return body;
}

/** The answer when only the shelves could be read. */
function partial(code: string, message: string): GraphAnswer {
  const extensions = { code, service: 'reviews' };
  return {
    data: { book: { title: 'Ledgers', stars: null, reviews: null } },
    errors: [
      { message, path: ['book', 'stars'], extensions },
      { message, path: ['book', 'reviews'], extensions },
    ],
    extensions: { revision: 'r1' },
  };
}

const badResponse = partial('SUBGRAPH_BAD_RESPONSE', 'The subgraph reviews sent an invalid response.');
const unavailable = partial('SUBGRAPH_UNAVAILABLE', 'The subgraph reviews cannot be reached.');

const whole: GraphAnswer = {
  data: { book: { title: 'Ledgers', stars: 4, reviews: [{ text: 'On book 1' }] } },
  extensions: { revision: 'r1' },
};

describe('subgraphs in other processes', () => {
  it('answer as one graph, at the revision that they report', async () => {
    expect(await ask(both)).toEqual(whole);
    expect([shelves.asked.length, reviews.asked.length]).toEqual([1, 1]);
  });

  it('with different revisions leave the revision of the response null', async () => {
    reviews.behave(async ({ response, answerRightly }) => {
      send(response, { ...(await answerRightly()), extensions: { revision: 'r2' } });
    });
    expect(await ask(both)).toEqual({ ...whole, extensions: { revision: null } });
    expect(log.filter((line) => line.includes('different revisions'))).toHaveLength(1);
  });

  it('pass on their errors about an argument, also with status 400', async () => {
    const errors = [{ message: 'Expected a day.', extensions: { code: 'BAD_USER_INPUT', argument: 'day' } }];
    shelves.behave(({ response }) => {
      send(response, { errors }, 400);
    });
    expect(await ask('{ openOn(day: "soon") }')).toEqual({
      data: { openOn: null },
      errors: [
        {
          message: 'Expected a day.',
          extensions: { code: 'BAD_USER_INPUT', service: 'shelves', argument: 'day' },
        },
      ],
      extensions: { revision: null },
    });
  });
});

describe('one subgraph with a fault', () => {
  it('that is down leaves the other fields intact', async () => {
    await reviews.stop();
    expect(await ask(both)).toEqual(unavailable);
  });

  it.each<[string, Behaviour]>([
    [
      '500 and HTML',
      ({ response }) => {
        send(response, '<html>mongodb stack</html>', 500);
      },
    ],
    [
      '503',
      ({ response }) => {
        send(response, { error: secretText }, 503);
      },
    ],
    [
      '404',
      ({ response }) => {
        send(response, 'Cannot POST /graphql', 404);
      },
    ],
    [
      'HTML',
      ({ response }) => {
        send(response, '<html></html>');
      },
    ],
    [
      'truncated JSON',
      ({ response }) => {
        send(response, '{"data":{"_entities":[');
      },
    ],
    [
      'null',
      ({ response }) => {
        send(response, 'null');
      },
    ],
    [
      '[]',
      ({ response }) => {
        send(response, '[]');
      },
    ],
    [
      '{}',
      ({ response }) => {
        send(response, '{}');
      },
    ],
    [
      'too few entities',
      ({ response }) => {
        send(response, { data: { _entities: [] } });
      },
    ],
    [
      'wrong type',
      ({ response }) => {
        send(response, { data: { _entities: [{ __typename: 'Shelf', stars: 1 }] } });
      },
    ],
  ])('%s: the other data remains and the error is reported', async (_, behaviour) => {
    reviews.behave(behaviour);
    expect(await ask(both)).toEqual(badResponse);
    expect(reviews.asked).toHaveLength(1);
    reviews.behave(answersRightly);
    expect(await ask(both)).toEqual(whole);
  });

  it.each([
    ['a scalar for an object', { stars: 4, reviews: [7] }],
    ['an object for a list', { stars: 4, reviews: { text: 'On book 1' } }],
    ['a list for a scalar', { stars: [4], reviews: [] }],
    ['an object for a scalar', { stars: 4, reviews: [{ text: { en: 'On book 1' } }] }],
  ])('a response with %s loses only its own fields', async (_, entity) => {
    reviews.behave(({ response }) => {
      send(response, { data: { _entities: [{ __typename: 'Book', _key_id: '1', ...entity }] } });
    });
    expect(await ask(both)).toEqual(badResponse);
  });

  it.each([
    ['a scalar for an object', { book: 'Ledgers' }],
    ['a list for an object', { book: [{ title: 'Ledgers' }] }],
    ['an object for a scalar', { book: { title: { en: 'Ledgers' } } }],
  ])('a root fetch with %s loses only its own fields', async (_, data) => {
    shelves.behave(({ response }) => {
      send(response, { data });
    });
    const { data: seen, errors } = await ask('{ book(id: "1") { title } latestReview { text } }');
    expect(seen).toEqual({ book: null, latestReview: { text: 'Fine.' } });
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
      [['book'], { code: 'SUBGRAPH_BAD_RESPONSE', service: 'shelves' }],
    ]);
  });

  it('too many entities are attached to none', async () => {
    reviews.behave(async ({ response, answerRightly }) => {
      const answer = await answerRightly();
      const { _entities } = answer['data'] as { _entities: unknown[] };
      send(response, { data: { _entities: [..._entities, ..._entities] } });
    });
    expect(await ask(both)).toEqual(badResponse);
  });

  it('entities in another order are not attached to the wrong ones', async () => {
    const query = '{ books { title reviews { text } } }';
    reviews.behave(async ({ response, answerRightly }) => {
      const { data } = (await answerRightly()) as { data: { _entities: unknown[] } };
      send(response, { data: { _entities: data._entities.reverse() } });
    });
    const { data, errors } = await ask(query);
    expect(data).toEqual({
      books: ['Ledgers', 'Chains', 'Tokens'].map((title) => ({ title, reviews: null })),
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual(
      [0, 1, 2].map((row) => [['books', row, 'reviews'], 'SUBGRAPH_BAD_RESPONSE']),
    );
    reviews.behave(answersRightly);
    expect((await ask(query)).data).toEqual({
      books: [1, 2, 3].map((id) => ({
        title: ['Ledgers', 'Chains', 'Tokens'][id - 1],
        reviews: [{ text: `On book ${id}` }],
      })),
    });
  });

  it('a subgraph that hangs is timed out', async () => {
    reviews.behave(() => undefined);
    expect(await ask(both)).toEqual(
      partial('SUBGRAPH_TIMEOUT', 'The subgraph reviews did not respond in time.'),
    );
    expect(reviews.asked).toHaveLength(1);
  });

  it('a response over the size limit is cut off', async () => {
    let sent = 0;
    reviews.behave(({ response }) => {
      const chunk = Buffer.alloc(1024 * 1024, 0x20);
      const write = (): void => {
        while (!response.destroyed && sent < 100) {
          sent += 1;
          if (!response.write(chunk)) {
            response.once('drain', write);
            return;
          }
        }
        response.end('{}');
      };
      write();
    });
    expect(await ask(both)).toEqual(badResponse);
    expect(sent).toBeLessThan(limits.subgraphAnswerBytes / (1024 * 1024) + 40);
  });

  it('a connection reset before the response is retried', async () => {
    reviews.behave(async (exchange) => {
      if (exchange.hit === 1) exchange.request.socket.resetAndDestroy();
      else await answersRightly(exchange);
    });
    expect(await ask(both)).toEqual(whole);
    expect(reviews.asked).toHaveLength(2);
  });

  it('a connection reset during the response is retried exactly once', async () => {
    reviews.behave(({ request, response }) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"data":', () => request.socket.resetAndDestroy());
    });
    expect(await ask(both)).toEqual(unavailable);
    expect(reviews.asked).toHaveLength(2);
  });

  it('a mutation is never sent twice', async () => {
    shelves.behave(({ request }) => {
      request.socket.resetAndDestroy();
    });
    const answer = await ask('mutation { lend(id: "1") { title } }');
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', service: 'shelves' },
    ]);
    expect(shelves.asked).toHaveLength(1);
  });

  it('an unexpected error is masked, and its text is in the log under the same request id', async () => {
    reviews.behave(async ({ response, answerRightly }) => {
      const extensions = { code: 'INTERNAL_SERVER_ERROR', stacktrace: [secretText], serviceName: 'inner' };
      const error = { message: secretText, path: ['_entities', 0, 'stars'], extensions };
      send(response, { ...(await answerRightly()), errors: [error] });
    });
    const answer = await ask(both);
    const requestId = answer.errors?.[0]?.extensions['requestId'];
    expect(answer.errors).toEqual([
      {
        message: maskedMessage,
        path: ['book', 'stars'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
    const logged = log.filter((line) => line.includes(String(requestId)) && line.includes('hunter2'));
    expect(logged).toHaveLength(1);
  });
});

describe('all subgraphs down', () => {
  it('give one clean error for each root field, and the gateway survives', async () => {
    await Promise.all([shelves.stop(), reviews.stop()]);
    const answer = await ask('{ book(id: "1") { title } latestReview { text } }');
    expect(answer).toEqual({
      data: { book: null, latestReview: null },
      errors: [
        {
          message: 'The subgraph shelves cannot be reached.',
          path: ['book'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'shelves' },
        },
        {
          message: 'The subgraph reviews cannot be reached.',
          path: ['latestReview'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' },
        },
      ],
      extensions: { revision: null },
    });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });
});

describe('a client that disconnects', () => {
  it('cancels its fetch without a logged error', async () => {
    const aborted = new Promise<void>((resolve) => {
      shelves.behave(({ response }) => {
        response.once('close', resolve);
        caller.abort();
      });
    });
    const caller = new AbortController();
    const question = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: both }),
      signal: caller.signal,
    });
    await expect(question).rejects.toThrow();
    await aborted;
    expect(shelves.asked).toHaveLength(1);
    expect(log.filter((line) => /"level":(40|50)/.test(line))).toEqual([]);
  });
});
