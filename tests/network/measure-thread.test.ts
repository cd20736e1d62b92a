import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findCommunities } from '../../network/communities.ts';
import {
  createMeasureThread,
  type MeasureThread,
  type MeasureThreadOptions,
} from '../../network/measure-thread.ts';
import { measureNetwork } from '../../network/measures.ts';
import { makeNetwork, network } from './made-up-networks.ts';
import { runMeasures } from './measure-program.ts';

const opened: MeasureThread[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((thread) => thread.close()));
});

function open(options: MeasureThreadOptions = {}): MeasureThread {
  const thread = createMeasureThread(options);
  opened.push(thread);
  return thread;
}

function script(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Numbers its responses, from 1 after each start. */
const counting = script(`
  import { parentPort } from 'node:worker_threads';
  let asked = 0;
  parentPort.on('message', ({ id }) => parentPort.postMessage({ id, result: ++asked }));
`);

/** Fails for a network of one node. */
const failing = script(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, links }) => {
    if (links.nodeCount === 1) throw new Error('one node is too few');
    parentPort.postMessage({ id, result: links.nodeCount });
  });
`);

const triangle = network('a-b b-c a-c c>d');
const path = network('a-b b-c');

describe('the measure thread', () => {
  it('computes measures and communities', async () => {
    const thread = open();
    expect(await thread.measure(triangle)).toEqual(measureNetwork(triangle));
    expect(await thread.communities(triangle, 1)).toEqual(findCommunities(triangle, 1));
  });

  it('computes once for networks with equal links, whatever their nodes are called', async () => {
    const thread = open({ script: counting });
    const renamed = network('k-l l-m');
    expect([await thread.measure(path), await thread.measure(path), await thread.measure(renamed)]).toEqual([
      1, 1, 1,
    ]);
  });

  it('computes once for concurrent requests', async () => {
    const thread = open({ script: counting });
    const asks = [thread.measure(path), thread.measure(path), thread.communities(path, 1)];
    expect(await Promise.all(asks)).toEqual([1, 1, 2]);
  });

  it('computes again for other links, directions and resolutions', async () => {
    const thread = open({ script: counting });
    const asks = [
      thread.measure(path),
      thread.measure(network('a-b b-c d')),
      thread.measure(network('a-b b>c')),
      thread.measure(network('a-b c>b')),
      thread.communities(path, 1),
      thread.communities(path, 2),
    ];
    expect(await Promise.all(asks)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('evicts the least recently used result', async () => {
    const thread = open({ script: counting, maxResults: 2 });
    for (const text of ['a-b', 'a-b b-c', 'a-b b-c c-d']) await thread.measure(network(text));
    expect(await thread.measure(network('a-b b-c'))).toBe(2);
    expect(await thread.measure(network('a-b'))).toBe(4);
  });

  it('names a thrown value that is no Error', async () => {
    const thread = open({
      script: script(`import { parentPort } from 'node:worker_threads';
        parentPort.on('message', () => { throw 'out of paper'; });`),
    });
    await expect(thread.measure(path)).rejects.toThrow('network measures: the thread failed: out of paper');
  });

  it('does not count as idle while a request is pending', async () => {
    const thread = open({
      idleMs: 1,
      script: script(`import { parentPort } from 'node:worker_threads';
        parentPort.on('message', ({ id, links }) => {
          setTimeout(() => parentPort.postMessage({ id, result: links.nodeCount }), links.nodeCount * 50);
        });`),
    });
    const requests = [thread.measure(network('a')), thread.measure(network('a b c d e f'))];
    expect(await Promise.all(requests)).toEqual([1, 6]);
  });

  it('rejects all pending requests if it fails, and starts again with the next request', async () => {
    const thread = open({ script: failing });
    const asks = await Promise.allSettled([thread.measure(network('a')), thread.measure(path)]);
    const reasons = asks.map((ask) => (ask.status === 'rejected' ? String(ask.reason) : ask.value));
    const reason = 'Error: network measures: the thread failed: one node is too few';
    expect(reasons).toEqual([reason, reason]);
    expect(await thread.measure(path)).toBe(3);
  });

  it('rejects pending requests if the worker exits', async () => {
    const thread = open({
      script: script(`import { parentPort } from 'node:worker_threads';
        parentPort.on('message', () => process.exit(7));`),
    });
    await expect(thread.measure(path)).rejects.toThrow('network measures: the thread ended with code 7');
  });

  it('ends when idle, and starts again with the next request', async () => {
    const thread = open({ script: counting, idleMs: 1 });
    const apart = (nodes: number) => makeNetwork(nodes, []);
    expect(await thread.measure(apart(1))).toBe(1);
    let nodes = 1;
    // A thread that had not ended would count on.
    await expect.poll(() => thread.measure(apart(++nodes)), { timeout: 20_000 }).toBe(1);
  });

  it('rejects requests once it is closed', async () => {
    const thread = open();
    const waiting = expect(thread.measure(triangle)).rejects.toThrow(
      'network measures: the thread is closed',
    );
    await thread.close();
    await waiting;
    await expect(thread.measure(path)).rejects.toThrow('network measures: the thread is closed');
  });

  it('keeps the process alive only while a request is pending', async () => {
    const module = resolve(import.meta.dirname, '../../network/measure-thread.ts');
    expect(await runMeasures(module, ['--import', import.meta.resolve('tsx')])).toEqual([0, '0,0']);
  });
});
