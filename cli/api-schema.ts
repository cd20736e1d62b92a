/**
 * The API as callers see it, and what changed in it for them.
 * In: supergraph SDL, two schemas. Out: API SDL, breaking changes in words. Not for: files.
 */
import { Supergraph } from '@apollo/federation-internals';
import { findBreakingChanges, findDangerousChanges, printSchema, type GraphQLSchema } from 'graphql';

/** The supergraph without its federation directives. */
export function printApiSchema(supergraphSdl: string): string {
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return `# The API of the last release; written by \`npm run compose -- --release\`.\n\n${printSchema(api)}\n`;
}

/** One line for each change that may break a caller; none where nothing was released before. */
export function listBreakingChanges(
  released: GraphQLSchema | null,
  current: GraphQLSchema,
): readonly string[] {
  if (released === null) return [];
  return [...findBreakingChanges(released, current), ...findDangerousChanges(released, current)].map(
    ({ type, description }) => `${type}: ${description}`,
  );
}
