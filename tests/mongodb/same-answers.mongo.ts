import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentStore, StoreReader } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { openMongoStore } from '../../store/mongo.ts';
import { isMongodbMissing, isRealMongodb, newDatabase } from '../harness/mongodb.ts';
import { type TestDatabase } from '../harness/mongodb-database.ts';
import { anyQuery, readThrough, rows } from '../store/any-query.ts';

/** The double for tests is written in Java, whose text is ordered by code unit. */
const any = anyQuery({ ordersByCodePoint: isRealMongodb });

describe.skipIf(isMongodbMissing)('both adapters give the same answers', () => {
  let database: TestDatabase;
  const stores: DocumentStore[] = [];
  let readers: readonly StoreReader[] = [];

  beforeAll(async () => {
    database = newDatabase();
    stores.push(createMemoryStore(), await openMongoStore({ ...database, sweepMs: 0 }));
    for (const store of stores) {
      const writer = store.begin('one');
      await writer.upsertMany(rows, any.someRows);
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
      fc.asyncProperty(fc.array(any.page, { minLength: 25, maxLength: 25 }), (pages) =>
        compare(pages, (reader, page) => reader.findPage(rows, page)),
      ),
      { numRuns: 120 },
    );
  });

  it('to 1,000 counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(any.filter, { minLength: 25, maxLength: 25 }), (filters) =>
        compare(filters, (reader, filter) => reader.count(rows, filter)),
      ),
      { numRuns: 40 },
    );
  });

  it('to 1,000 counts by the values of a field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(any.counting, { minLength: 25, maxLength: 25 }), (countings) =>
        compare(countings, (reader, { field, filter }) => reader.countBy(rows, field, filter)),
      ),
      { numRuns: 40 },
    );
  });

  it('to lists read completely from both ends, with any filter and order', async () => {
    await fc.assert(
      fc.asyncProperty(any.page, async ({ filter, sort, limit }) => {
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
      fc.asyncProperty(fc.array(any.lookup, { minLength: 25, maxLength: 25 }), (lookups) =>
        compare(lookups, (reader, { field, values, filter }) =>
          reader.findByIndex(rows, field, values, filter),
        ),
      ),
      { numRuns: 40 },
    );
  });
});
