/**
 * From type-graphql classes to an executable subgraph and its SDL.
 *
 * `printSubgraphSchema` fails on schemas of type-graphql. So the SDL is printed with its directives, prefixed with the
 * link to the federation specification, and read back by `buildSubgraphSchema`.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { GraphQLScalarType, parse, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';

type ClassType = new (...args: never[]) => object;

/** Resolves an entity representation; `null` for an unknown key. */
type ReferenceResolver<C> = (
  representation: Readonly<Record<string, unknown>>,
  context: C,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

export interface SubgraphDefinition<C> {
  /** Name in the supergraph: `work-programme`. */
  readonly name: string;
  readonly resolvers: NonEmptyArray<ClassType>;
  /** Types that no query returns; a stub missing here vanishes without an error. */
  readonly orphanedTypes: readonly ClassType[];
  /** By entity name. */
  readonly referenceResolvers: Readonly<Record<string, ReferenceResolver<C>>>;
}

export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n\n';

/** Builds a subgraph. Throws if type-graphql or the federation library rejects the types. */
export function buildSubgraph<C>(definition: SubgraphDefinition<C>): Subgraph {
  const plain = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: [...definition.orphanedTypes],
    validate: false,
    skipCheck: true,
  });
  const sdl = federationLink + printSchemaWithDirectives(plain).replace(/^schema \{[^}]*\}\s*/m, '');
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown> | GraphQLScalarType>;
  for (const [entity, resolve] of Object.entries(definition.referenceResolvers)) {
    const fields = resolvers[entity] ?? {};
    if (fields instanceof GraphQLScalarType) throw new Error(`${entity} is a scalar and cannot be an entity`);
    resolvers[entity] = { ...fields, __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  return { name: definition.name, schema, sdl: `${sdl.trim()}\n` };
}
