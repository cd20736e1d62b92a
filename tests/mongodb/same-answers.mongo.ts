import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Collection,
  Condition,
  DocumentStore,
  Filter,
  PageRequest,
  Scalar,
  StoredDocument,
  StoreReader,
} from '../../store/documents.ts';
import { positionOf } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { openMongoStore } from '../../store/mongo.ts';
import { isMongodbMissing, isRealMongodb, newDatabase } from '../harness/mongodb.ts';
import { type TestDatabase } from '../harness/mongodb-database.ts';

interface Row extends StoredDocument {
  readonly code: string;
  readonly title?: string | null;
  readonly size?: number | null;
  readonly open: boolean | null;
  readonly tags: readonly string[];
  readonly from: string;
  readonly to: string;
}

const rows: Collection<Row> = {
  name: 'test.rows',
  indexes: [['code', 'from'], ['title', 'code'], ['size'], ['tags', 'from']],
  narrowedBy: ['open'],
  lists: ['tags'],
};

const codes = ['A', 'AB', 'a', 'b', 'é', 'Z-10', 'Z-9', ''];
/** The double for tests is written in Java, whose text is ordered by code unit; MongoDB's is ordered by code point. */
const beyondBasicPlane = isRealMongodb ? ['\uFF5E', '\u{1D49C}', '\u{20000}'] : [];
const titles = ['Blockchain', 'blockchain', 'Élan', 'elan', '$gt', 'a.b', '第1回', '', ...beyondBasicPlane];
const sizes = [-3, -0.5, 0, 1, 2, 10, 1e12];
const tags = ['x', 'y', 'z', 'X', 'xy', 'xyz', 'y\u0301'];
const beginnings = ['x', 'xy', 'y', 'B', 'bl', 'é', '$', 'Z-', '第', 'a.', ...beyondBasicPlane];
const days = ['2016-01-01', '2018-05', '2018-05-22', '2020', '2020-12-31', '9999-12-31'];

const rowWithoutId = fc.record(
  {
    code: fc.constantFrom(...codes),
    title: fc.constantFrom(null, ...titles),
    size: fc.constantFrom(null, ...sizes),
    open: fc.constantFrom(null, true, false),
    tags: fc.subarray(tags),
    from: fc.constantFrom(...days),
    to: fc.constantFrom(...days),
  },
  { requiredKeys: ['code', 'open', 'tags', 'from', 'to'] },
);

/** The same rows in every run, so that a failure can be run again. */
const someRows: readonly Row[] = fc
  .sample(rowWithoutId, { seed: 307, numRuns: 240 })
  .map((row, index) => ({ ...row, _id: `row-${index}` }));

function conditionOn(values: readonly Scalar[]): fc.Arbitrary<Condition> {
  const value = fc.constantFrom(...values);
  const known = value.filter((one) => one !== null);
  const list = fc.array(value, { maxLength: 4 });
  const beginning = fc.constantFrom(...beginnings);
  return fc.oneof(
    value,
    list.map(($in) => ({ $in })),
    list.map(($nin) => ({ $nin })),
    value.map(($ne) => ({ $ne })),
    known.map(($lt) => ({ $lt })),
    known.map(($lte) => ({ $lte })),
    known.map(($gt) => ({ $gt })),
    known.map(($gte) => ({ $gte })),
    fc.tuple(known, known).map(([$gte, $lt]) => ({ $gte, $lt })),
    beginning.map(($startsWith) => ({ $startsWith })),
    fc.tuple(beginning, known).map(([$startsWith, $ne]) => ({ $startsWith, $ne })),
  );
}

const oneField: fc.Arbitrary<Filter<Row>> = fc.oneof(
  conditionOn(codes).map((code) => ({ code })),
  conditionOn([null, ...titles]).map((title) => ({ title })),
  conditionOn([null, ...sizes]).map((size) => ({ size })),
  conditionOn([null, true, false]).map((open) => ({ open })),
  conditionOn([...tags, 'w']).map((tag) => ({ tags: tag })),
  conditionOn(someRows.slice(0, 20).map(({ _id }) => _id)).map((_id) => ({ _id })),
  fc.constantFrom(...days).map((day) => ({ from: { $lte: day }, to: { $gt: day } })),
);

const { filter: anyFilter } = fc.letrec<{ filter: Filter<Row> }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    oneField,
    fc.constant({}),
    fc.tuple(oneField, oneField).map(([one, other]): Filter<Row> => ({ ...one, ...other })),
    fc.array(tie('filter'), { maxLength: 3 }).map(($or) => ({ $or })),
    fc.array(tie('filter'), { maxLength: 3 }).map(($and) => ({ $and })),
  ),
}));

const anySort = fc
  .uniqueArray(fc.constantFrom('code', 'title', 'size', 'open', 'from', '_id'), { maxLength: 3 })
  .chain((fields) =>
    fc.tuple(...fields.map((field) => fc.constantFrom(1, -1).map((direction) => ({ field, direction })))),
  ) as fc.Arbitrary<PageRequest<Row>['sort']>;

const anyPage: fc.Arbitrary<PageRequest<Row>> = fc
  .record({
    filter: anyFilter,
    sort: anySort,
    limit: fc.integer({ min: 0, max: 12 }),
    after: fc.option(fc.nat(someRows.length - 1)),
    before: fc.option(fc.nat(someRows.length - 1)),
    direction: fc.constantFrom('forwards' as const, 'backwards' as const),
  })
  .map(({ after, before, ...request }) => ({
    ...request,
    ...(after === null ? {} : { after: positionOf(rowAt(after), request.sort) }),
    ...(before === null ? {} : { before: positionOf(rowAt(before), request.sort) }),
  }));

const anyCounting = fc.record({
  field: fc.constantFrom(
    'code' as const,
    'title' as const,
    'size' as const,
    'open' as const,
    'tags' as const,
  ),
  filter: anyFilter,
});

const anyLookup = fc.record({
  field: fc.constantFrom('code' as const, 'title' as const, 'size' as const, 'tags' as const),
  values: fc.array(fc.constantFrom<Scalar>(null, ...codes, ...titles, ...sizes, ...tags), { maxLength: 5 }),
  filter: anyFilter,
});

function rowAt(index: number): Row {
  const row = someRows[index];
  if (row === undefined) throw new Error(`no row ${index}`);
  return row;
}

/** All pages of a list, forwards and backwards: the ids in the order of the list. */
async function readThrough(reader: StoreReader, request: Omit<PageRequest<Row>, 'direction'>) {
  const forwards: string[] = [];
  for (let after: readonly Scalar[] | undefined, more = true; more;) {
    const place = after === undefined ? {} : { after };
    const page = await reader.findPage(rows, { ...request, ...place, direction: 'forwards' });
    forwards.push(...page.documents.map(({ _id }) => _id));
    const last = page.documents.at(-1);
    after = last && positionOf(last, request.sort);
    more = page.hasNextPage;
  }
  const backwards: string[] = [];
  for (let before: readonly Scalar[] | undefined, more = true; more;) {
    const place = before === undefined ? {} : { before };
    const page = await reader.findPage(rows, { ...request, ...place, direction: 'backwards' });
    backwards.unshift(...page.documents.map(({ _id }) => _id));
    const [first] = page.documents;
    before = first && positionOf(first, request.sort);
    more = page.hasPreviousPage;
  }
  return { forwards, backwards };
}

describe.skipIf(isMongodbMissing)('both adapters give the same answers', () => {
  let database: TestDatabase;
  const stores: DocumentStore[] = [];
  let readers: readonly StoreReader[] = [];

  beforeAll(async () => {
    database = newDatabase();
    stores.push(createMemoryStore(), await openMongoStore({ ...database, sweepMs: 0 }));
    for (const store of stores) {
      const writer = store.begin('one');
      await writer.upsertMany(rows, someRows);
      await writer.commit();
    }
    readers = stores.map((store) => store.current()).filter((reader) => reader !== null);
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
    await database.drop();
  });

  /** Asks both, many questions at a time: the answers are compared one by one. */
  async function compare<Q>(
    questions: readonly Q[],
    ask: (reader: StoreReader, question: Q) => Promise<unknown>,
  ): Promise<void> {
    await Promise.all(
      questions.map(async (question) => {
        const [memory, mongo] = await Promise.all(readers.map((reader) => ask(reader, question)));
        expect(mongo, JSON.stringify(question)).toEqual(memory);
      }),
    );
  }

  it('to 3,000 pages with any filter, order, size and cursors', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPage, { minLength: 25, maxLength: 25 }), (pages) =>
        compare(pages, (reader, page) => reader.findPage(rows, page)),
      ),
      { numRuns: 120 },
    );
  });

  it('to 1,000 counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFilter, { minLength: 25, maxLength: 25 }), (filters) =>
        compare(filters, (reader, filter) => reader.count(rows, filter)),
      ),
      { numRuns: 40 },
    );
  });

  it('to 1,000 counts by the values of a field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCounting, { minLength: 25, maxLength: 25 }), (countings) =>
        compare(countings, (reader, { field, filter }) => reader.countBy(rows, field, filter)),
      ),
      { numRuns: 40 },
    );
  });

  it('to lists read to the end from both sides, with any filter and order', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, async ({ filter, sort, limit }) => {
        const request = { filter, sort, limit: limit + 20 };
        const [memory, mongo] = await Promise.all(readers.map((reader) => readThrough(reader, request)));
        expect(mongo).toEqual(memory);
        expect(memory?.backwards).toEqual(memory?.forwards);
        expect(memory?.forwards).toHaveLength((await readers[0]?.count(rows, filter)) ?? -1);
      }),
      { numRuns: 60 },
    );
  });

  it('to 1,000 batches of keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLookup, { minLength: 25, maxLength: 25 }), (lookups) =>
        compare(lookups, (reader, { field, values, filter }) =>
          reader.findByIndex(rows, field, values, filter),
        ),
      ),
      { numRuns: 40 },
    );
  });
});
