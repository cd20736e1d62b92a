/**
 * From a collection of the store port to mongoose: which fields a query may name, and which indexes serve it.
 * In: a collection, the generation that it belongs to. Out: a mongoose model, index keys. Not for: reading or writing.
 *
 * Documents are stored as they are and nothing is cast: the types of the subgraphs say what they hold. The schema holds
 * the fields that queries may name, so that mongoose refuses all others (`strictQuery: 'throw'`).
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
  // `_id` makes the order of a page total; the days let the index itself leave out what does not hold on a day.
  return collection.indexes.map((fields) => [...new Set<string>([...fields, '_id', 'validFrom', 'validTo'])]);
}

/** Name of the MongoDB collection that holds a collection of one generation. */
export function collectionName(build: string, collection: string): string {
  return `${generationPrefix(build)}${collection}`;
}

/** What the names of all collections of a generation begin with. */
export function generationPrefix(build: string): string {
  return `g_${build}_`;
}

/** The generation that a MongoDB collection belongs to, or null where it belongs to none. */
export function buildOf(name: string): string | null {
  return /^g_([A-Za-z0-9-]+)_/.exec(name)?.[1] ?? null;
}

/** The model of a collection of one generation, made when first asked for. */
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
 * Marks a filter that the store has checked and translated as ours, so that mongoose takes its operators. A value that a
 * caller typed is a scalar in it and nothing else (check-query.ts).
 */
export function ownFilter(filter: MongoFilter): Record<string, unknown> {
  const own: Record<string, unknown> = structuredClone({ ...filter });
  trustConditions(own);
  return own;
}

/** Every level is marked: mongoose copies filters and keeps the mark of objects only. */
function trustConditions(filter: object): void {
  for (const part of Object.values(filter) as unknown[]) {
    if (typeof part === 'object' && part !== null) trustConditions(trusted(part));
  }
}
