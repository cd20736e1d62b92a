/**
 * From a collection of the store port to a mongoose model: the fields that queries may name, and the indexes that serve
 * them.
 *
 * Documents are stored as they are, without casts. The schema holds only the fields that queries may name, so that
 * mongoose refuses all others (`strictQuery: 'throw'`).
 */
import { Schema, trusted, type Connection, type Model } from 'mongoose';
import { queryFields, type Collection, type StoredDocument } from './documents.ts';
import type { MongoFilter } from './keyset-filter.ts';

/** A model whose documents are read as plain objects. */
export type StoredModel = Model<StoredDocument>;

/** The keys of each index of a collection, in order. */
export function indexKeys<T extends StoredDocument>(
  collection: Collection<T>,
): readonly (readonly string[])[] {
  // `_id` makes the order of a page total; the days let the index skip versions that are not valid on a day.
  return collection.indexes.map((fields) => [...new Set<string>([...fields, '_id', 'validFrom', 'validTo'])]);
}

/** Name of the MongoDB collection for a collection of one generation. */
export function collectionName(build: string, collection: string): string {
  return `g_${build}_${collection}`;
}

/** The build that a MongoDB collection belongs to, or null. */
export function buildOf(name: string): string | null {
  return /^g_([A-Za-z0-9-]+)_/.exec(name)?.[1] ?? null;
}

/** The model of a collection of one generation, created on first use. */
export function modelOf<T extends StoredDocument>(
  connection: Connection,
  build: string,
  collection: Collection<T>,
): StoredModel {
  const name = collectionName(build, collection.name);
  const known = connection.models[name] as StoredModel | undefined;
  return (
    known ?? connection.model<StoredDocument>(name, schemaOf(collection) as Schema<StoredDocument>, name)
  );
}

/** Forgets the models of a generation. */
export function forgetModels(connection: Connection, build: string): void {
  for (const name of connection.modelNames()) {
    if (buildOf(name) === build) connection.deleteModel(name);
  }
}

function schemaOf<T extends StoredDocument>(collection: Collection<T>): Schema {
  const fields = [...queryFields(collection)];
  return new Schema(Object.fromEntries(fields.map((field) => [field, Schema.Types.Mixed])), {
    strictQuery: 'throw',
    autoIndex: false,
    autoCreate: false,
    versionKey: false,
  });
}

/**
 * Marks a checked and translated filter as trusted, so that mongoose accepts its operators. Values from clients occur in it
 * only as scalars (check-query.ts).
 */
export function trustFilter(filter: MongoFilter): Record<string, unknown> {
  const copy: Record<string, unknown> = structuredClone({ ...filter });
  trustConditions(copy);
  return copy;
}

/** Marks every level: when mongoose copies a filter, it preserves the mark of each object. */
function trustConditions(filter: object): void {
  for (const part of Object.values(filter) as unknown[]) {
    if (typeof part === 'object' && part !== null) trustConditions(trusted(part));
  }
}
