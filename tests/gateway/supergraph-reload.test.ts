import { describe, expect, it } from 'vitest';
import { createSupergraphReload } from '../../gateway/supergraph-reload.ts';
import { startHttpServer } from '../../gateway/serve.ts';
import {
  beginTinyRequest,
  composeTinyFederation,
  createMemoryLogger,
  postQuery,
  serveTinyFederation,
} from '../harness/tiny-federation.ts';

const { supergraphSdl, shelves, reviews } = composeTinyFederation();
const changed = supergraphSdl.replace('stars: Int', '"How many."\n  stars: Int');

function reload(read: () => string, down: readonly string[] = []) {
  const taken: string[] = [];
  const { logger, lines } = createMemoryLogger();
  const attempts = createSupergraphReload({
    serving: supergraphSdl,
    read,
    checkSubgraph: (name) => (down.includes(name) ? Promise.reject(new Error('no')) : Promise.resolve()),
    takeOver: (sdl) => {
      if (sdl.includes('unknown')) return Promise.reject(new Error('an unknown feature'));
      taken.push(sdl);
      return Promise.resolve();
    },
    logger,
  });
  return { attempts, taken, lines };
}

describe('a changed supergraph', () => {
  it('is used if it is complete and its subgraphs answer', async () => {
    const { attempts, taken } = reload(() => changed);
    expect([await attempts.attempt(), taken, attempts.failed()]).toEqual([true, [changed], 0]);
    // Again the same: nothing to do.
    expect([await attempts.attempt(), taken.length]).toEqual([true, 1]);
  });

  it('that equals the current one is no change', async () => {
    const { attempts, taken } = reload(() => supergraphSdl, ['reviews']);
    expect([await attempts.attempt(), taken, attempts.failed()]).toEqual([true, [], 0]);
  });

  it('that cannot be read is refused for good', async () => {
    const { attempts, lines } = reload(() => {
      throw new Error('the supergraph is empty');
    });
    expect([await attempts.attempt(), attempts.failed()]).toEqual([true, 1]);
    expect(lines.join()).toContain('the supergraph is empty');
  });

  it('that cannot be built is refused for good', async () => {
    const { attempts } = reload(() => `${changed} # unknown`);
    expect([await attempts.attempt(), attempts.failed()]).toEqual([true, 1]);
  });

  it('whose subgraph cannot answer is refused for now', async () => {
    const down = ['reviews'];
    const { attempts, taken, lines } = reload(() => changed, down);
    expect([await attempts.attempt(), attempts.failed(), taken]).toEqual([false, 1, []]);
    expect(lines.join()).toContain('the subgraph reviews cannot answer: no');
    down.length = 0;
    expect([await attempts.attempt(), taken]).toEqual([true, [changed]]);
  });
});

describe('a server whose supergraph is replaced', () => {
  it('finishes requests in flight on the old one and answers new ones from the new one', async () => {
    const server = await serveTinyFederation();
    const inFlight = postQuery(server.url, '{ slow(ms: 300) }');
    await postQuery(server.url, '{ revisionSeen }');
    await server.replaceSupergraph(changed);
    const { body } = await postQuery(server.url, '{ __type(name: "Book") { fields { description } } }');
    expect(JSON.stringify(body.data)).toContain('How many.');
    expect((await inFlight).body.data).toEqual({ slow: 'done' });
    await server.stop();
  });

  it('keeps the old one if the new one is invalid', async () => {
    const { logger } = createMemoryLogger();
    const server = await startHttpServer({
      supergraphSdl,
      subgraphs: { shelves: { kind: 'local', schema: shelves }, reviews: { kind: 'local', schema: reviews } },
      beginRequest: beginTinyRequest,
      logger,
      host: '127.0.0.1',
      port: 0,
    });
    await expect(server.replaceSupergraph('type Query { a: Int }')).rejects.toThrow();
    expect((await postQuery(server.url, '{ revisionSeen }')).body.data).toEqual({
      revisionSeen: 'shelves@r1',
    });
    await server.stop();
  });
});
