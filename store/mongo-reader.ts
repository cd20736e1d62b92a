/** Reads one generation in MongoDB. Every query is checked, limited in time, and cancelled with its request. */
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
import { modelOf, trustFilter, type StoredModel } from './mongo-model.ts';
import { compareScalars } from './scalar-order.ts';

interface GenerationToRead {
  readonly build: string;
  readonly revision: string;
  /** Throws GenerationGoneError once the generation is no longer retained: its collections would read as empty. */
  readonly ensureRetained: () => Promise<void>;
}

interface Query {
  readonly filter: MongoFilter;
  readonly order?: MongoSort;
  readonly limit?: number;
}

type Find<T extends StoredDocument> = (query: Query) => Promise<readonly T[]>;

/**
 * How long an operation may continue after its request was cancelled, in milliseconds. Nearly all finish within it;
 * aborting one costs its connection to the server, and not every client that disconnects may cost one.
 */
const ABORT_DELAY_MS = 200;

/** A reader bound to one generation; with a signal, to one request too. */
export function createMongoReader(
  connection: MongoConnection,
  generation: GenerationToRead,
  signal?: AbortSignal,
): StoreReader {
  const { build, revision, ensureRetained } = generation;
  const limits = {
    maxTimeMS: connection.timeLimitMs,
    ...(signal !== undefined && { signal: delayAbort(signal, ABORT_DELAY_MS) }),
  };
  const runOn = async <T extends StoredDocument, R>(
    collection: Collection<T>,
    work: (model: StoredModel) => Promise<R>,
  ): Promise<R> => {
    await ensureRetained();
    return connection.run((ready) => work(modelOf(ready, build, collection)), { signal });
  };
  const findIn =
    <T extends StoredDocument>(collection: Collection<T>): Find<T> =>
    ({ filter, order, limit }) =>
      runOn(collection, async (model) => {
        const query = model.find(trustFilter(filter), null, limits);
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
      const trusted = trustFilter(toMongoFilter(filter, collection.lists));
      return runOn(collection, (model) => model.countDocuments(trusted, limits).exec());
    },
    countBy: async (collection, field, filter) => {
      checkQuery(collection, filter, [{ field, direction: 1 }]);
      const steps = countSteps(field, toMongoFilter(filter, collection.lists));
      const counts = await runOn(collection, (model) =>
        model.aggregate<ValueCount>(steps).option(limits).exec(),
      );
      return counts.sort(compareValueCounts);
    },
    until: (end) => createMongoReader(connection, generation, end),
  };
}

/** A list counts once for each distinct item and not at all if empty; a missing value counts as null. */
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

function delayAbort(signal: AbortSignal, ms: number): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(signal.reason);
  };
  signal.addEventListener('abort', () => setTimeout(abort, ms).unref(), { once: true });
  return controller.signal;
}

/** One row beyond the page shows whether there is another page; the other side is queried only if a cursor bounds it. */
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
  const hasMore = rows.length > limit;
  const [first, last] = [documents[0], documents.at(-1)];
  if (first === undefined || last === undefined) {
    return { documents, hasNextPage: hasMore, hasPreviousPage: false };
  }
  const hasRows = async (row: T, side: 1 | -1): Promise<boolean> => {
    const filter = allOf([matching, beyond(sort, positionOf(row, sort), side)]);
    return (await find({ filter, order: toMongoSort(sort, side === -1), limit: 1 })).length > 0;
  };
  const [hasNextPage, hasPreviousPage] = await Promise.all([
    (hasMore && !backwards) || (before !== undefined && hasRows(last, 1)),
    (hasMore && backwards) || (after !== undefined && hasRows(first, -1)),
  ]);
  return { documents, hasNextPage, hasPreviousPage };
}
