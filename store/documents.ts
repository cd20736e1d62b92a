/**
 * The store port: all that the subgraphs need of a store. Filters use MongoDB's filter language, restricted to the operators
 * below, so that the adapters in memory and in MongoDB give the same results.
 *
 * - generation: everything built from one set of fact files; immutable once it serves.
 * - revision: the name of a generation.
 * - reader: a store bound to one generation; a request takes one and reads nothing else.
 */

/** A stored document; `_id` is unique in its collection. */
export interface StoredDocument {
  readonly _id: string;
}

/** A named set of documents of one type, with the indexes that serve its queries. */
export interface Collection<T extends StoredDocument> {
  readonly name: string;
  /** Fields by which documents are looked up in batches or sorted; each list of fields is an index. */
  readonly indexes: readonly (readonly Path<T>[])[];
  /**
   * Fields that a filter may name although no index starts with them: they narrow what an index has found. A filter or
   * an order on any other field is an error in every adapter, so that no query can require a scan of a large collection.
   * `_id`, `validFrom` and `validTo` need not be listed.
   */
  readonly narrowedBy?: readonly Path<T>[];
  /**
   * Indexed fields that hold lists and are searched by the prefix of an item. `$startsWith` works on any field; for these
   * an adapter reads its index once instead of twice, for lists and for single values.
   */
  readonly lists?: readonly ListPath<T>[];
}

type Path<T> = keyof T & string;
type ListPath<T> = { [K in Path<T>]: T[K] extends readonly unknown[] ? K : never }[Path<T>];

/**
 * Values with the same order in every adapter. Apart from null, a field holds values of one type; text is compared by code
 * point, not by the collation of a language.
 */
export type Scalar = string | number | boolean | null;

/** A scalar with an order: null is neither less nor greater than anything. */
export type KnownScalar = Exclude<Scalar, null>;

/** A condition on one field. */
export type Condition =
  | Scalar
  | {
      readonly $in?: readonly Scalar[];
      readonly $nin?: readonly Scalar[];
      readonly $ne?: Scalar;
      readonly $lt?: KnownScalar;
      readonly $lte?: KnownScalar;
      readonly $gt?: KnownScalar;
      readonly $gte?: KnownScalar;
      /** A prefix, compared exactly; never empty. Text to be matched regardless of case is stored folded. */
      readonly $startsWith?: string;
    };

/**
 * Conditions that all hold; `$or` for alternatives. A field that is a list matches if one of its items does. A field that
 * `T` does not have is a compile-time error, one that has no index a run-time error (check-query.ts).
 */
export type Filter<T extends StoredDocument> = { readonly [field in Path<T>]?: Condition | undefined } & {
  readonly $or?: readonly Filter<T>[];
  readonly $and?: readonly Filter<T>[];
};

/** A filter on a collection whose type is not known, as an adapter evaluates it. */
export interface AnyFilter {
  readonly [field: string]: unknown;
}

/**
 * Fields and directions; null comes first. `_id` makes the order total, in the direction of the last field, so that one
 * index serves an order and its reverse. A field that is a list has no order.
 */
export type Sort<T extends StoredDocument> = readonly {
  readonly field: Path<T>;
  readonly direction: 1 | -1;
}[];

/** One page in the order of `sort`: forwards from `after`, or backwards from `before`. */
export interface PageRequest<T extends StoredDocument> {
  readonly filter: Filter<T>;
  readonly sort: Sort<T>;
  readonly limit: number;
  readonly after?: readonly Scalar[];
  readonly before?: readonly Scalar[];
  readonly direction: 'forwards' | 'backwards';
}

export interface Page<T extends StoredDocument> {
  /** Always in the order of `sort`, in either direction. */
  readonly documents: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A store bound to one generation. Every method may throw StoreUnavailableError or GenerationGoneError. */
export interface StoreReader {
  readonly revision: string;
  /**
   * All documents whose `field` is one of `values` and that match `filter`, ordered by `_id`: one call for a batch of keys.
   */
  findByIndex<T extends StoredDocument>(
    collection: Collection<T>,
    field: Path<T>,
    values: readonly Scalar[],
    filter?: Filter<T>,
  ): Promise<readonly T[]>;
  findPage<T extends StoredDocument>(collection: Collection<T>, request: PageRequest<T>): Promise<Page<T>>;
  count<T extends StoredDocument>(collection: Collection<T>, filter: Filter<T>): Promise<number>;
  /**
   * How many matching documents have each value of `field`, the most frequent first, then in the order of the values. A
   * missing value counts as null; a list counts once for each distinct item, and not at all if it is empty.
   */
  countBy<T extends StoredDocument>(
    collection: Collection<T>,
    field: Path<T>,
    filter: Filter<T>,
  ): Promise<readonly ValueCount[]>;
  /**
   * The same reader for one request: when the signal is aborted, pending reads are cancelled and throw its reason. An
   * adapter that answers synchronously has no pending reads and omits this method.
   */
  until?(signal: AbortSignal): StoreReader;
}

/** A value of a field, and how many documents have it. */
export interface ValueCount {
  readonly value: Scalar;
  readonly count: number;
}

/** A generation under construction, not readable before `commit`. Every method may throw StoreUnavailableError. */
export interface GenerationWriter {
  upsertMany<T extends StoredDocument>(collection: Collection<T>, documents: readonly T[]): Promise<void>;
  /** Makes the generation the current one, atomically. Throws CommitConflictError. */
  commit(): Promise<void>;
  /** Deletes the generation with everything written to it. */
  discard(): Promise<void>;
}

export interface DocumentStore {
  /**
   * A reader of the current generation, or null before the first one. Throws StoreUnavailableError if the store was never
   * reached.
   */
  current(): StoreReader | null;
  /** Whether a read would probably succeed: there is a generation, and the last contact with the store succeeded. */
  canAnswer(): boolean;
  /** A reader of a generation by name, or null if there is none or it is no longer retained. */
  reader(revision: string): Promise<StoreReader | null>;
  /** Starts a new generation beside the current one. A revision consists of letters, digits and hyphens. */
  begin(revision: string): GenerationWriter;
  close(): Promise<void>;
}

/** How long a generation remains readable after another has become the current one, in milliseconds. */
export const RETIRED_FOR_MS = 10 * 60_000;

/** Rows of one page when a whole collection is read: few round trips, each of some milliseconds. */
export const SCAN_PAGE_SIZE = 2_000;

/** The store cannot be reached or does not answer in time. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** The generation of a reader was retired and is no longer retained. */
export class GenerationGoneError extends Error {
  override readonly name = 'GenerationGoneError';
  readonly revision: string;

  constructor(revision: string) {
    super(`the data of revision ${revision} is no longer retained`);
    this.revision = revision;
  }
}

/** Another import committed or took over while this generation was built. */
export class CommitConflictError extends Error {
  override readonly name = 'CommitConflictError';
}

/** An order made total by `_id`. */
export function totalSort<T extends StoredDocument>(
  sort: Sort<T>,
): readonly { readonly field: string; readonly direction: 1 | -1 }[] {
  return [...sort, { field: '_id', direction: sort.at(-1)?.direction ?? 1 }];
}

/** The position of a document in an order, as a cursor encodes it: the sort values and the id. */
export function positionOf<T extends StoredDocument>(document: T, sort: Sort<T>): readonly Scalar[] {
  return [...sort.map(({ field }) => toScalar(document[field])), document._id];
}

/** Throws TypeError for an invalid revision; it becomes part of the names of database collections. */
export function checkRevision(revision: string): void {
  if (/^[A-Za-z0-9-]{1,80}$/.test(revision)) return;
  throw new TypeError(`revision "${revision}": expected 1 to 80 letters, digits and hyphens`);
}

/** The fields that a filter or an order on a collection may name. */
export function queryFields<T extends StoredDocument>(collection: Collection<T>): ReadonlySet<string> {
  return new Set([
    '_id',
    'validFrom',
    'validTo',
    ...collection.indexes.flat(),
    ...(collection.narrowedBy ?? []),
  ]);
}

function toScalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
