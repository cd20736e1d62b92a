/**
 * Reads one generation from MongoDB.
 * In: queries of the store port. Out: documents. Not for: choosing the generation (mongo-generations.ts).
 */
import type { PipelineStage } from 'mongoose';
import { checkQuery } from './check-query.ts';
import { compareValueCounts } from './count-values.ts';
import {
  positionOf,
  type Collection,
  type Page,
  type PageRequest,
  type StoredDocument,
  type StoreReader,
  type ValueCount,
} from './documents.ts';
import {
  allOf,
  beyond,
  toMongoFilter,
  toMongoSort,
  type MongoFilter,
  type MongoSort,
} from './keyset-filter.ts';
import type { MongoConnection } from './mongo-connection.ts';
import { modelOf, ownFilter, type StoredModel } from './mongo-model.ts';
import { compareScalars } from './scalar-order.ts';

export interface GenerationToRead {
  readonly build: string;
  readonly revision: string;
  /** Throws GenerationGoneError once the generation is no longer kept: its collections would read as empty. */
  readonly ensureKept: () => Promise<void>;
}

interface Query {
  readonly filter: MongoFilter;
  readonly order?: MongoSort;
  readonly limit?: number;
}

type Find<T extends StoredDocument> = (query: Query) => Promise<readonly T[]>;

/** A reader bound to one generation. */
export function createMongoReader(connection: MongoConnection, generation: GenerationToRead): StoreReader {
  const { build, revision, ensureKept } = generation;
  const runOn = async <T extends StoredDocument, R>(
    collection: Collection<T>,
    work: (model: StoredModel) => Promise<R>,
  ): Promise<R> => {
    await ensureKept();
    return connection.run((ready) => work(modelOf(ready, build, collection)));
  };
  const findIn =
    <T extends StoredDocument>(collection: Collection<T>): Find<T> =>
    ({ filter, order, limit }) =>
      runOn(collection, async (model) => {
        const query = model.find(ownFilter(filter)).maxTimeMS(connection.timeLimitMs);
        if (order !== undefined)
          query.sort(order.map(([field, direction]): [string, 1 | -1] => [field, direction]));
        if (limit !== undefined) query.limit(limit);
        return (await query.lean().exec()) as unknown as readonly T[];
      });
  return {
    revision,
    findByIndex: async (collection, field, values, filter = {}) => {
      checkQuery(collection, filter, [{ field, direction: 1 }]);
      if (values.length === 0) return [];
      const wanted = { [field]: { $in: [...new Set(values)] } };
      const found = await findIn(collection)({
        filter: allOf([wanted, toMongoFilter(filter, collection.lists)]),
      });
      return [...found].sort((a, b) => compareScalars(a._id, b._id));
    },
    findPage: async (collection, request) => {
      checkQuery(collection, request.filter, request.sort);
      return readPage(findIn(collection), request, collection.lists);
    },
    count: async (collection, filter) => {
      checkQuery(collection, filter);
      const own = ownFilter(toMongoFilter(filter, collection.lists));
      return runOn(collection, (model) => model.countDocuments(own).maxTimeMS(connection.timeLimitMs).exec());
    },
    countBy: async (collection, field, filter) => {
      checkQuery(collection, filter, [{ field, direction: 1 }]);
      const steps = countSteps(field, toMongoFilter(filter, collection.lists));
      const counts = await runOn(collection, (model) =>
        model.aggregate<ValueCount>(steps).option({ maxTimeMS: connection.timeLimitMs }).exec(),
      );
      return counts.sort(compareValueCounts);
    },
  };
}

/** Each different item of a list counts once; a missing value is null, and an empty list is no value at all. */
function countSteps(field: string, filter: MongoFilter): PipelineStage[] {
  const value = `$${field}`;
  const items = { $cond: [{ $isArray: value }, { $setUnion: [value, []] }, { $ifNull: [value, null] }] };
  return [
    { $match: filter },
    { $project: { _id: 0, items } },
    { $match: { items: { $ne: [] } } },
    { $unwind: { path: '$items', preserveNullAndEmptyArrays: true } },
    { $group: { _id: '$items', count: { $sum: 1 } } },
    { $project: { _id: 0, value: '$_id', count: 1 } },
  ];
}

/** One row more than the page tells whether the list goes on; the other side is asked only where a cursor cut it off. */
async function readPage<T extends StoredDocument>(
  find: Find<T>,
  request: PageRequest<T>,
  lists: readonly string[] | undefined,
): Promise<Page<T>> {
  const { sort, limit, after, before, direction } = request;
  const backwards = direction === 'backwards';
  const matching = toMongoFilter(request.filter, lists);
  const filter = allOf([
    matching,
    ...(after === undefined ? [] : [beyond(sort, after, 1)]),
    ...(before === undefined ? [] : [beyond(sort, before, -1)]),
  ]);
  const rows = await find({ filter, order: toMongoSort(sort, backwards), limit: limit + 1 });
  const documents = backwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const goesOn = rows.length > limit;
  const [first, last] = [documents[0], documents.at(-1)];
  if (first === undefined || last === undefined) {
    return { documents, hasNextPage: goesOn, hasPreviousPage: false };
  }
  const hasRows = async (row: T, side: 1 | -1): Promise<boolean> => {
    const rest = allOf([matching, beyond(sort, positionOf(row, sort), side)]);
    return (await find({ filter: rest, order: toMongoSort(sort, side === -1), limit: 1 })).length > 0;
  };
  const [hasNextPage, hasPreviousPage] = await Promise.all([
    (goesOn && !backwards) || (before !== undefined && hasRows(last, 1)),
    (goesOn && backwards) || (after !== undefined && hasRows(first, -1)),
  ]);
  return { documents, hasNextPage, hasPreviousPage };
}
