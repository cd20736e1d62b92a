/**
 * Facets: how the rows of a list are spread over the values of a few of its fields, for a caller to narrow the list by.
 * In: the dimensions of a list, each a stored field. Out: GraphQL types, and a resolver that adds `facets` to the list's
 * connection type. Not for: filtering.
 */
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

/** A field with more values is cut off there: the rest are values of one or two rows, which nobody picks from a list. */
export const MAX_BUCKETS = 100;

@Directive('@shareable')
@ObjectType({ description: 'One value of a dimension, and how many rows of the list have it.' })
export class FacetBucket {
  @Field(() => String, {
    nullable: true,
    description: 'The value, written as a filter takes it; null for rows without a known value.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the value is called; the value itself where it has no other name, null for null.',
  })
  label!: string | null;

  @Field(() => Int, { description: 'How many rows of the whole list, not of the page, have the value.' })
  count!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'How the rows of a list are spread over the values of one dimension.' })
export class Facet {
  @Field(() => String, { description: 'Name of the dimension, as it was asked for.' })
  dimension!: string;

  @Field(() => [FacetBucket], {
    description: `The ${String(MAX_BUCKETS)} most frequent values, the most frequent first. A row with several values counts in each.`,
  })
  buckets!: readonly FacetBucket[];
}

/** A field by whose values the rows of a list are counted. */
export interface Dimension<T extends StoredDocument> {
  /** An indexed or narrowing field of the collection; of a list each item counts. */
  readonly field: keyof T & string;
  /** What the dimension is, for the schema. */
  readonly description: string;
  /** The value as a filter takes it, where it is stored otherwise. */
  readonly written?: (value: KnownScalar) => string;
  /** What a value is called; the value as it is written unless told. Called at the same time for all values, so that it may batch. */
  readonly label?: (value: KnownScalar, context: RequestContext) => string | Promise<string>;
}

/**
 * Adds `facets` to a connection type, and registers the enum of its dimensions as `<name>Dimension`. The class that is given
 * back belongs into the `resolvers` of the subgraph's schema.ts. Throws TypeError for a field that no query may name.
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
    `By what ${rows} can be counted.`,
    descriptions as Record<D, string>,
  );

  @Resolver(() => connectionType)
  class FacetResolver {
    @FieldResolver(() => [Facet], {
      description: `How the ${rows} of the whole list, with its filter, are spread; one facet for each dimension.`,
    })
    facets(
      @Root() connection: Connection<unknown>,
      @Arg('by', () => [DimensionEnum], { description: 'Dimensions; each is answered once.' })
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
