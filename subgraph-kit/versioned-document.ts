/**
 * Stored documents with valid time, and how to read them as of a day.
 *
 * A subject has one document per interval over which its view does not change. "As of a day" is then an ordinary filter,
 * `validFrom <= day < validTo`, that every store can serve from an index.
 */
import { compareText } from '../vocabulary/folded-text.ts';
import { END_OF_TIME, type Day } from '../vocabulary/partial-date.ts';
import type { Citation } from '../facts/provenance.ts';
import type { Conflict, Version } from '../history/timeline.ts';
import type { Collection, Filter, Scalar, StoredDocument } from '../store/documents.ts';
import { requestLoader, type RequestContext } from './request-context.ts';

export interface VersionedDocument extends StoredDocument {
  /** Subject key, the same in every version. */
  readonly key: string;
  /** First day. */
  readonly validFrom: Day;
  /** Exclusive end; `9999-12-31` while no end is known. */
  readonly validTo: Day;
  /** By field that is null because its source leaves it open: the words of the source. */
  readonly unknown: Readonly<Record<string, string>>;
  readonly sources: readonly Citation[];
  readonly conflicts: readonly Conflict[];
}

/**
 * The id of the document of a key from a day on. Joined, because V8 keeps the parts of a template string alive, which takes
 * twice the memory.
 */
export function versionId(key: string, from: Day): string {
  return [key, from].join('@');
}

/** The fields that every versioned document takes from its version. */
export function versionHead(version: Version): VersionedDocument {
  const { key, validFrom, validTo, unknown, sources, conflicts } = version;
  return { _id: versionId(key, validFrom), key, validFrom, validTo, unknown, sources, conflicts };
}

/**
 * Matches documents that are valid on a day and meet every condition. Documents without an end are also valid on the last day of
 * the calendar, which clients write for "no end".
 */
export function validAnd<T extends VersionedDocument>(day: Day, conditions: readonly Filter<T>[]): Filter<T> {
  const valid: Filter<VersionedDocument> = {
    validFrom: { $lte: day },
    validTo: day < END_OF_TIME ? { $gt: day } : END_OF_TIME,
  };
  // A store refuses a list of no conditions.
  return conditions.length === 0 ? valid : ({ ...valid, $and: conditions } as Filter<T>);
}

interface KeyAndDay {
  readonly key: Scalar;
  readonly day: Day;
}

/**
 * All documents whose `field` is or holds `key`, that hold on `day` and meet every condition; one store call per
 * day and batch.
 */
export function loadRows<T extends VersionedDocument>(
  context: RequestContext,
  collection: Collection<T>,
  field: keyof T & string,
  key: Scalar,
  day: Day,
  conditions: readonly Filter<T>[] = [],
): Promise<readonly T[]> {
  const load = async (keys: readonly KeyAndDay[]): Promise<readonly (readonly T[])[]> => {
    const days = [...new Set(keys.map((one) => one.day))];
    const found = new Map(
      await Promise.all(
        days.map(async (on) => {
          const wanted = keys.filter((one) => one.day === on).map((one) => one.key);
          const filter = validAnd(on, conditions);
          return [on, await context.reader.findByIndex(collection, field, wanted, filter)] as const;
        }),
      ),
    );
    return keys.map((one) =>
      (found.get(one.day) ?? []).filter((document) => hasValue(document[field], one.key)),
    );
  };
  const name = `${collection.name}.${field} ${JSON.stringify(conditions)}`;
  return requestLoader(context, name, load, keyText).load({ key, day });
}

/** The version of a subject on a day, or null. */
export async function loadVersion<T extends VersionedDocument>(
  context: RequestContext,
  collection: Collection<T>,
  key: string,
  day: Day,
): Promise<T | null> {
  const [document] = await loadRows(context, collection, 'key', key, day);
  return document ?? null;
}

/** Every version of every subject whose `field` is `key`, oldest first; one store call per batch. */
export function loadHistory<T extends VersionedDocument>(
  context: RequestContext,
  collection: Collection<T>,
  field: keyof T & string,
  key: Scalar,
): Promise<readonly T[]> {
  const load = async (keys: readonly Scalar[]): Promise<readonly (readonly T[])[]> => {
    const found = await context.reader.findByIndex(collection, field, keys);
    const ordered = [...found].sort((a, b) => compareText(a.validFrom, b.validFrom));
    return keys.map((one) => ordered.filter((document) => hasValue(document[field], one)));
  };
  return requestLoader(context, `${collection.name}.${field} history`, load, String).load(key);
}

function hasValue(value: unknown, wanted: Scalar): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}

function keyText({ key, day }: KeyAndDay): string {
  return `${String(key)}@${day}`;
}
