import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { countValues } from '../../store/count-values.ts';
import type { Filter, StoreReader } from '../../store/documents.ts';
import { matcher } from '../../store/memory-filter.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { compareScalars } from '../../store/scalar-order.ts';
import { anyQuery, pageByDefinition, readThrough, rows, type Row } from './any-query.ts';

const any = anyQuery({ ordersByCodePoint: true });
const matching = (filter: Filter<Row>) => any.someRows.filter(matcher(filter));

let reader: StoreReader;
beforeAll(async () => {
  const store = createMemoryStore();
  const writer = store.begin('one');
  await writer.upsertMany(rows, any.someRows);
  await writer.commit();
  const current = store.current();
  if (current === null) throw new Error('no generation');
  reader = current;
});

describe('a table in memory finds what a full scan finds', () => {
  it('in pages', async () => {
    await fc.assert(
      fc.asyncProperty(any.page, async (request) => {
        expect(await reader.findPage(rows, request)).toEqual(
          pageByDefinition(matching(request.filter), request),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('in counts', async () => {
    await fc.assert(
      fc.asyncProperty(any.counting, async ({ field, filter }) => {
        const found = matching(filter);
        expect(await reader.count(rows, filter)).toBe(found.length);
        const counts = await reader.countBy(rows, field, filter);
        expect(counts).toEqual(countValues(found, field));
        // Asked again, they are not counted again.
        expect(await reader.countBy(rows, field, filter)).toBe(counts);
      }),
      { numRuns: 500 },
    );
  });

  it('in batches of keys', async () => {
    await fc.assert(
      fc.asyncProperty(any.lookup, async ({ field, values, filter }) => {
        const found = matching({ $and: [{ [field]: { $in: values } }, filter] });
        const byId = found.sort((a, b) => compareScalars(a._id, b._id));
        expect(await reader.findByIndex(rows, field, values, filter)).toEqual(byId);
      }),
      { numRuns: 500 },
    );
  });

  it('in lists that are read completely from both ends', async () => {
    await fc.assert(
      fc.asyncProperty(any.page, async ({ filter, sort, limit }) => {
        const { forwards, backwards } = await readThrough(reader, { filter, sort, limit: limit + 1 });
        expect(backwards).toEqual(forwards);
        expect([...forwards].sort()).toEqual(
          matching(filter)
            .map(({ _id }) => _id)
            .sort(),
        );
      }),
      { numRuns: 100 },
    );
  });
});
