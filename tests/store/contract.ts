/** The contract of the store port: every adapter's test runs this suite. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesAsMingo } from './mingo-oracle.ts';
import {
  positionOf,
  type Collection,
  type DocumentStore,
  type Filter,
  type PageRequest,
  type Scalar,
  type StoredDocument,
  type StoreReader,
} from '../../store/documents.ts';

interface Row extends StoredDocument {
  readonly name: string;
  readonly size: number | null;
  readonly tags: readonly string[];
}

const rows: Collection<Row> = {
  name: 'test.rows',
  indexes: [['name'], ['tags'], ['size', 'name']],
  lists: ['tags'],
};

const someRows: readonly Row[] = [
  { _id: '1', name: 'beta', size: 3, tags: ['x'] },
  { _id: '2', name: 'alpha', size: null, tags: ['x', 'y'] },
  { _id: '3', name: 'beta', size: 1, tags: [] },
  { _id: '4', name: 'gamma', size: 3, tags: ['y'] },
];

async function write(
  store: DocumentStore,
  revision: string,
  documents: readonly Row[],
): Promise<StoreReader> {
  const writer = store.begin(revision);
  await writer.upsertMany(rows, documents);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation after commit');
  return reader;
}

/** All pages of a list, one after the other. */
async function readAll(
  reader: StoreReader,
  request: Omit<PageRequest<Row>, 'direction'>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: readonly Scalar[] | undefined;
  for (;;) {
    const page = await reader.findPage(rows, {
      ...request,
      direction: 'forwards',
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.documents.map(({ _id }) => _id));
    const last = page.documents.at(-1);
    if (last === undefined || !page.hasNextPage) return ids;
    after = positionOf(last, request.sort);
  }
}

/** The same list, read from its end. */
async function readAllBackwards(
  reader: StoreReader,
  request: Omit<PageRequest<Row>, 'direction'>,
): Promise<readonly string[]> {
  let ids: readonly string[] = [];
  let before: readonly Scalar[] | undefined;
  for (;;) {
    const page = await reader.findPage(rows, {
      ...request,
      direction: 'backwards',
      ...(before === undefined ? {} : { before }),
    });
    ids = [...page.documents.map(({ _id }) => _id), ...ids];
    const [first] = page.documents;
    if (first === undefined || !page.hasPreviousPage) return ids;
    before = positionOf(first, request.sort);
  }
}

/** `ordersByCodePoint` is false for a double of MongoDB that orders text in its own language's way. */
export function describeStore(
  name: string,
  open: () => Promise<DocumentStore>,
  { ordersByCodePoint = true } = {},
): void {
  describe(`${name} separates generations`, () => {
    it('has no generation at first', async () => {
      await using store = await opened(open);
      expect(store.current()).toBeNull();
    });

    it('shows nothing of a generation before it is committed', async () => {
      await using store = await opened(open);
      await write(store, 'one', someRows.slice(0, 1));
      await store.begin('two').upsertMany(rows, someRows);
      expect(store.current()?.revision).toBe('one');
      expect(await store.current()?.count(rows, {})).toBe(1);
    });

    it('lets a reader finish with its generation', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows.slice(0, 1));
      await write(store, 'two', someRows);
      expect([reader.revision, await reader.count(rows, {})]).toEqual(['one', 1]);
      expect([store.current()?.revision, await store.current()?.count(rows, {})]).toEqual(['two', 4]);
    });

    it('gives a reader of a retired generation by name', async () => {
      await using store = await opened(open);
      await write(store, 'one', someRows.slice(0, 1));
      await write(store, 'two', someRows);
      const [one, two, none] = await Promise.all(['one', 'two', 'three'].map((name) => store.reader(name)));
      expect([one?.revision, await one?.count(rows, {})]).toEqual(['one', 1]);
      expect([two?.revision, await two?.count(rows, {})]).toEqual(['two', 4]);
      expect(none).toBeNull();
    });

    it('gives no reader of a generation that was not committed', async () => {
      await using store = await opened(open);
      await store.begin('one').upsertMany(rows, someRows);
      expect([store.current(), await store.reader('one')]).toEqual([null, null]);
    });

    it('builds a revision again after it was discarded', async () => {
      await using store = await opened(open);
      const writer = store.begin('one');
      await writer.upsertMany(rows, someRows);
      await writer.discard();
      expect([store.current(), await store.reader('one')]).toEqual([null, null]);
      expect(await (await write(store, 'one', someRows.slice(1))).count(rows, {})).toBe(3);
    });

    it('serves the later build of a revision that is built twice', async () => {
      await using store = await opened(open);
      await write(store, 'one', someRows.slice(1));
      await write(store, 'one', someRows);
      expect(await store.current()?.count(rows, {})).toBe(4);
      expect(await (await store.reader('one'))?.count(rows, {})).toBe(4);
    });

    it('refuses an invalid revision', async () => {
      await using store = await opened(open);
      expect(() => store.begin('one_two')).toThrow(
        'revision "one_two": expected 1 to 80 letters, digits and hyphens',
      );
    });

    it('replaces a document that is written twice', async () => {
      await using store = await opened(open);
      const [first] = someRows;
      const reader = await write(store, 'one', [...someRows, { ...(first as Row), name: 'delta' }]);
      expect(await reader.count(rows, { name: 'beta' })).toBe(1);
    });
  });

  describe(`${name} finds documents`, () => {
    it('by the values of an index, without duplicates', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      const found = await reader.findByIndex(rows, 'tags', ['x', 'y', 'x']);
      expect(found.map(({ _id }) => _id).sort()).toEqual(['1', '2', '4']);
    });

    it('by the values of an index and a filter', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      const found = await reader.findByIndex(rows, 'name', ['beta'], { size: { $gt: 1 } });
      expect(found.map(({ _id }) => _id)).toEqual(['1']);
    });

    it('by an unknown value, whether it is null or missing', async () => {
      await using store = await opened(open);
      const missing = { _id: '5', name: 'delta', tags: [] } as unknown as Row;
      const reader = await write(store, 'one', [...someRows, missing]);
      const found = await reader.findByIndex(rows, 'size', [null]);
      expect(found.map(({ _id }) => _id)).toEqual(['2', '5']);
      expect(found[1]).toEqual({ _id: '5', name: 'delta', tags: [] });
    });

    it('only by declared fields', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      const filter = { $or: [{ name: 'beta' }, { colour: 'red' }] };
      const reason = 'test.rows: neither an index nor narrowedBy declares the field colour';
      await expect(reader.count(rows, filter)).rejects.toThrow(reason);
      await expect(reader.findByIndex(rows, 'name', ['beta'], filter)).rejects.toThrow(reason);
      await expect(
        reader.findPage(rows, { filter, sort: [], limit: 1, direction: 'forwards' }),
      ).rejects.toThrow(reason);
    });

    it('only by conditions of the port', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      for (const condition of [
        { $regex: 'a' },
        { $where: '1' },
        { $in: [{ $gt: '' }] },
        { $ne: {} },
        { $lt: null },
        { $startsWith: '' },
        { $startsWith: 1 },
        { $startsWith: '\uD83D' },
        {},
        undefined,
      ]) {
        const filter = { name: condition } as unknown as Filter<Row>;
        await expect(reader.count(rows, filter), JSON.stringify(filter)).rejects.toThrow(
          /^test.rows: name: /,
        );
      }
    });

    it('by the exact prefix of a text, or of an item of a list', async () => {
      await using store = await opened(open);
      const written = ['bloc', 'Bloc', 'block.chain', 'blod', 'blob', 'b*', '', 'bl\u{1F600}'].map(
        (name) => ({
          _id: name,
          name,
          size: null,
          tags: ['a', name, 'z'],
        }),
      );
      const reader = await write(store, 'one', written);
      for (const field of ['name', 'tags'] as const) {
        const idsOf = async ($startsWith: string) => {
          const filter = { [field]: { $startsWith } };
          const page = await reader.findPage(rows, { filter, sort: [], limit: 9, direction: 'forwards' });
          expect(await reader.count(rows, filter)).toBe(page.documents.length);
          return page.documents.map(({ _id }) => _id);
        };
        expect(await idsOf('bloc')).toEqual(['bloc', 'block.chain']);
        expect(await idsOf('b*')).toEqual(['b*']);
        expect(await idsOf('bl\u{1F600}')).toEqual(['bl\u{1F600}']);
        expect(await idsOf('blocks')).toEqual([]);
      }
    });

    it('by prefixes that different items have, but not by one between two items', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', [
        { _id: '1', name: 'one', size: null, tags: ['alpha', 'gamma'] },
        { _id: '2', name: 'two', size: null, tags: ['alpha', 'beta'] },
      ]);
      const begins = ($startsWith: string) => ({ tags: { $startsWith } });
      expect(await reader.count(rows, { $and: [begins('al'), begins('ga')] })).toBe(1);
      expect(await reader.count(rows, { $or: [begins('be'), begins('ga')] })).toBe(2);
      // 'alpha' comes before and 'gamma' after all that begins so.
      expect((await reader.findByIndex(rows, 'name', ['one', 'two'], begins('be'))).length).toBe(1);
    });

    it('counted by the values of a field, the most frequent first', async () => {
      await using store = await opened(open);
      const missing = { _id: '5', name: 'delta', tags: ['y', 'y'] } as unknown as Row;
      const reader = await write(store, 'one', [...someRows, missing]);
      expect(await reader.countBy(rows, 'size', {})).toEqual([
        { value: null, count: 2 },
        { value: 3, count: 2 },
        { value: 1, count: 1 },
      ]);
      expect(await reader.countBy(rows, 'tags', {})).toEqual([
        { value: 'y', count: 3 },
        { value: 'x', count: 2 },
      ]);
      expect(await reader.countBy(rows, 'name', { tags: { $startsWith: 'x' } })).toEqual([
        { value: 'alpha', count: 1 },
        { value: 'beta', count: 1 },
      ]);
      const undeclared = reader.countBy(rows, 'colour' as 'name', {});
      await expect(undeclared).rejects.toThrow('neither an index nor narrowedBy declares the field colour');
    });

    it('in pages, forwards and backwards, in a total order', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      const sort = [{ field: 'name', direction: 1 }] as const;
      const first = await reader.findPage(rows, { filter: {}, sort, limit: 2, direction: 'forwards' });
      expect(first.documents.map(({ _id }) => _id)).toEqual(['2', '1']);
      expect([first.hasPreviousPage, first.hasNextPage]).toEqual([false, true]);
      const last = await reader.findPage(rows, { filter: {}, sort, limit: 2, direction: 'backwards' });
      expect(last.documents.map(({ _id }) => _id)).toEqual(['3', '4']);
      expect([last.hasPreviousPage, last.hasNextPage]).toEqual([true, false]);
    });

    it('in an order and its reverse, including equal documents', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      const inOrder = (direction: 1 | -1) =>
        readAll(reader, { filter: {}, sort: [{ field: 'name', direction }], limit: 2 });
      expect(await inOrder(1)).toEqual(['2', '1', '3', '4']);
      expect(await inOrder(-1)).toEqual(['4', '3', '1', '2']);
    });

    it('with unknown values first', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      expect(
        await readAll(reader, { filter: {}, sort: [{ field: 'size', direction: 1 }], limit: 3 }),
      ).toEqual(['2', '3', '1', '4']);
    });

    it('for any filter, order and page size as a plain scan would', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', someRows);
      await fc.assert(
        fc.asyncProperty(
          anyFilter,
          fc.constantFrom('name', 'size', '_id'),
          fc.constantFrom(1, -1),
          fc.integer({ min: 1, max: 5 }),
          async (filter, field, direction, limit) => {
            const expected = someRows.filter(matchesAsMingo(filter)).map(({ _id }) => _id);
            const sort = [{ field, direction }] as PageRequest<Row>['sort'];
            const ids = await readAll(reader, { filter, sort, limit });
            expect([...ids].sort()).toEqual(expected.sort());
            expect(await readAllBackwards(reader, { filter, sort, limit })).toEqual(ids);
            expect(await reader.count(rows, filter)).toBe(expected.length);
          },
        ),
        { numRuns: 200 },
      );
    });
  });

  if (ordersByCodePoint) describeTextOrder(name, open);
}

/** Text beyond the Basic Multilingual Plane: by code unit it would come before the last 8,192 characters of that plane. */
function describeTextOrder(name: string, open: () => Promise<DocumentStore>): void {
  const ordered = ['z', '\u4E00', '\uFB01', '\uFF5E', '\u{1D49C}', '\u{20000}'];
  const written = [...ordered].reverse().map((text) => ({ _id: text, name: text, size: null, tags: [text] }));

  describe(`${name} orders text by code point`, () => {
    it('in pages and in batches', async () => {
      await using store = await opened(open);
      const reader = await write(store, 'one', written);
      const sort = [{ field: 'name', direction: 1 }] as const;
      expect(await readAll(reader, { filter: {}, sort, limit: 2 })).toEqual(ordered);
      const found = await reader.findByIndex(rows, 'tags', ordered);
      expect(found.map(({ _id }) => _id)).toEqual(ordered);
    });

    it.each(['name', 'tags'])('in conditions on %s', async (field) => {
      await using store = await opened(open);
      const reader = await write(store, 'one', written);
      const countOf = (operator: string, text: string) =>
        reader.count(rows, { [field]: { [operator]: text } });
      expect(await countOf('$gt', '\uFF5E')).toBe(2);
      expect(await countOf('$gte', '\u{1D49C}')).toBe(2);
      expect(await countOf('$lt', '\u{1D49C}')).toBe(4);
      expect(await countOf('$lte', '\u{20000}')).toBe(6);
    });
  });
}

const names = fc.constantFrom('alpha', 'beta', 'gamma', 'delta');
const sizes = fc.constantFrom(null, 1, 2, 3);
const anyFilter: fc.Arbitrary<Filter<Row>> = fc.oneof(
  fc.constant({}),
  names.map((name) => ({ name })),
  fc.uniqueArray(names).map((list) => ({ name: { $in: list } })),
  sizes.filter((size) => size !== null).map((size) => ({ size: { $lte: size } })),
  sizes.map((size) => ({ size: { $ne: size } })),
  fc.constantFrom('x', 'y', 'z').map((tag) => ({ tags: tag })),
  fc.constantFrom('a', 'be', 'gamma', 'gammas').map(($startsWith) => ({ name: { $startsWith } })),
  fc.constantFrom('x', 'y', 'z').map(($startsWith) => ({ tags: { $startsWith } })),
  fc.tuple(names, fc.constantFrom('x', 'y')).map(([name, tag]) => ({ $or: [{ name }, { tags: tag }] })),
);

/** The store, closed when its test ends. */
async function opened(open: () => Promise<DocumentStore>): Promise<DocumentStore & AsyncDisposable> {
  const store = await open();
  return { ...store, [Symbol.asyncDispose]: () => store.close() };
}
