import { describe, expect, it } from 'vitest';
import { createOncePerGeneration } from '../../generations/once-per-generation.ts';
import type { StoreReader } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';

async function readerOf(revision: string): Promise<{ readonly lastingReader: StoreReader }> {
  const store = createMemoryStore();
  await store.begin(revision).commit();
  const lastingReader = store.current();
  if (lastingReader === null) throw new Error('nothing was committed');
  return { lastingReader };
}

/** A computation that counts its runs. */
function counted() {
  let runs = 0;
  return { compute: (reader: StoreReader) => Promise.resolve(`${reader.revision} ${String(++runs)}`) };
}

describe('a result of a whole generation', () => {
  it('is computed once, for concurrent requests too', async () => {
    const [cache, request, { compute }] = [
      createOncePerGeneration<string>(2),
      await readerOf('one'),
      counted(),
    ];
    const both = await Promise.all([cache.get(request, 'a', compute), cache.get(request, 'a', compute)]);
    expect(both).toEqual(['one 1', 'one 1']);
  });

  it('is computed anew for another key and for another revision', async () => {
    const [cache, { compute }] = [createOncePerGeneration<string>(9), counted()];
    const [one, two] = [await readerOf('one'), await readerOf('two')];
    expect(await cache.get(one, 'a', compute)).toBe('one 1');
    expect(await cache.get(one, 'b', compute)).toBe('one 2');
    expect(await cache.get(two, 'a', compute)).toBe('two 3');
  });

  it('is shared by two readers of one revision', async () => {
    const [cache, { compute }] = [createOncePerGeneration<string>(9), counted()];
    await cache.get(await readerOf('one'), 'a', compute);
    expect(await cache.get(await readerOf('one'), 'a', compute)).toBe('one 1');
  });

  it('is not cached if the computation fails', async () => {
    const [cache, request, { compute }] = [
      createOncePerGeneration<string>(2),
      await readerOf('one'),
      counted(),
    ];
    const failing = cache.get(request, 'a', () => Promise.reject(new Error('the store is gone')));
    await expect(failing).rejects.toThrow('the store is gone');
    expect(await cache.get(request, 'a', compute)).toBe('one 1');
  });

  it('is evicted if others were used more recently', async () => {
    const [cache, request, { compute }] = [
      createOncePerGeneration<string>(2),
      await readerOf('one'),
      counted(),
    ];
    for (const key of ['a', 'b', 'a', 'c']) await cache.get(request, key, compute);
    expect(await cache.get(request, 'a', compute)).toBe('one 1');
    expect(await cache.get(request, 'b', compute)).toBe('one 4');
  });
});
