import { Supergraph } from '@apollo/federation-internals';
import { findBreakingChanges, findDangerousChanges, printSchema, type GraphQLSchema } from 'graphql';

/** The SDL of the API that clients see, without federation directives. */
export function printApiSchema(supergraphSdl: string): string {
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return `# The API of the last release; written by \`npm run compose -- --release\`.\n\n${printSchema(api)}\n`;
}

/** One line for each change that may break a client; none without a previous release. */
export function listBreakingChanges(
  released: GraphQLSchema | null,
  current: GraphQLSchema,
): readonly string[] {
  if (released === null) return [];
  return [...findBreakingChanges(released, current), ...findDangerousChanges(released, current)].map(
    ({ type, description }) => `${type}: ${description}`,
  );
}
