/** Facets: counts of the rows of a list by the values of selected fields. */
import 'reflect-metadata';
import { Arg, Ctx, Directive, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  queryFields,
  type Collection,
  type KnownScalar,
  type StoredDocument,
  type ValueCount,
} from '../store/documents.ts';
import type { Connection } from '../subgraph-runtime/connection.ts';
import { defineEnum } from '../subgraph-runtime/define-enum.ts';
import type { RequestContext } from './request-context.ts';

/** Values beyond these have one or two rows each, which nobody picks from a list. */
export const MAX_BUCKETS = 100;

@Directive('@shareable')
@ObjectType({ description: 'A value of a dimension, and the number of rows with it.' })
export class FacetBucket {
  @Field(() => String, {
    nullable: true,
    description: 'The value as a filter takes it. Null for rows without a known value.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the value, or the value itself if it has none. Null for null.',
  })
  label!: string | null;

  @Field(() => Int, { description: 'Number of rows of the whole list, not of the page.' })
  count!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'Counts of the rows of a list by the values of one dimension.' })
export class Facet {
  @Field(() => String, { description: 'Name of the dimension.' })
  dimension!: string;

  @Field(() => [FacetBucket], {
    description: `The ${String(MAX_BUCKETS)} most frequent values, in descending order. A row with several values counts in each.`,
  })
  buckets!: readonly FacetBucket[];
}

/** A field by whose values the rows of a list are counted. */
export interface Dimension<T extends StoredDocument> {
  /** An indexed or narrowing field of the collection; of a list each item counts. */
  readonly field: keyof T & string;
  /** For the schema. */
  readonly description: string;
  /** The value as a filter takes it, if it is stored in another form. */
  readonly written?: (value: KnownScalar) => string;
  /** Name of a value; default: the value as a filter takes it. Called for all values at once, so that it may batch. */
  readonly label?: (value: KnownScalar, context: RequestContext) => string | Promise<string>;
}

/**
 * Adds `facets` to a connection type and registers the enum `<name>Dimension`. The returned class belongs in `resolvers` of
 * the subgraph's schema.ts. Throws TypeError for a field that no query may name.
 */
export function defineFacets<T extends StoredDocument, D extends string>(
  connectionType: new () => object,
  name: string,
  rows: string,
  collection: Collection<T>,
  dimensions: Readonly<Record<D, Dimension<T>>>,
): new () => object {
  const entries = Object.entries(dimensions) as [D, Dimension<T>][];
  for (const [dimension, { field }] of entries) {
    if (queryFields(collection).has(field)) continue;
    throw new TypeError(`${name}Dimension.${dimension}: ${collection.name} declares no field ${field}`);
  }
  const descriptions = Object.fromEntries(entries.map(([key, { description }]) => [key, description]));
  const DimensionEnum = defineEnum(
    `${name}Dimension`,
    `Dimensions by which ${rows} can be counted.`,
    descriptions as Record<D, string>,
  );

  @Resolver(() => connectionType)
  class FacetResolver {
    @FieldResolver(() => [Facet], {
      description: `Counts of the ${rows} of the whole filtered list, one facet per dimension.`,
    })
    facets(
      @Root() connection: Connection<unknown>,
      @Arg('by', () => [DimensionEnum], { description: 'Dimensions. Duplicates are ignored.' })
      by: readonly D[],
      @Ctx() context: RequestContext,
    ): Promise<readonly Facet[]> {
      const asked = [...new Set(by)];
      return Promise.all(
        asked.map(async (dimension) => ({
          dimension,
          buckets: await showBuckets(connection, dimensions[dimension], context),
        })),
      );
    }
  }
  return FacetResolver;
}

async function showBuckets<T extends StoredDocument>(
  connection: Connection<unknown>,
  { field, written = String, label = written }: Dimension<T>,
  context: RequestContext,
): Promise<readonly FacetBucket[]> {
  const counts = await connection.countBy(field);
  const show = async ({ value, count }: ValueCount): Promise<FacetBucket> =>
    value === null
      ? { value, label: null, count }
      : { value: written(value), label: await label(value, context), count };
  return Promise.all(counts.slice(0, MAX_BUCKETS).map(show));
}
