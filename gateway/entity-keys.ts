/**
 * By which fields each subgraph knows an entity.
 * In: the supergraph. Out: key fields by subgraph and type. Not for: keys with nested fields; those are left out.
 */
import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, ObjectTypeDefinitionNode } from 'graphql';

/** Key fields by the name of the type. */
export type EntityKeys = ReadonlyMap<string, readonly string[]>;

/** By the name that the supergraph gives each subgraph. */
export function readEntityKeys(supergraphSdl: string): ReadonlyMap<string, EntityKeys> {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = graphNames(document);
  const keys = new Map([...names.values()].map((name) => [name, new Map<string, readonly string[]>()]));
  for (const type of document.definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION)) {
    for (const { graph, fields } of keysOf(type)) {
      const ofGraph = keys.get(names.get(graph) ?? '');
      ofGraph?.set(type.name.value, [...new Set([...(ofGraph.get(type.name.value) ?? []), ...fields])]);
    }
  }
  return keys;
}

/** By which fields callers know each entity: those of the first subgraph that has it. */
export function mergeEntityKeys(bySubgraph: ReadonlyMap<string, EntityKeys>): EntityKeys {
  return new Map([...bySubgraph.values()].reverse().flatMap((ofSubgraph) => [...ofSubgraph]));
}

/** Names of the subgraphs that a supergraph is composed of, by the value of `join__Graph` that stands for each. */
export function graphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const values = document.definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter(({ name }) => name.value === 'join__Graph')
    .flatMap(({ values: graphs = [] }) => graphs);
  return new Map(
    values.flatMap(({ name, directives = [] }) =>
      directives
        .filter((one) => one.name.value === 'join__graph')
        .map((one) => [name.value, argumentOf(one, 'name') ?? name.value] as const),
    ),
  );
}

function keysOf({
  directives = [],
}: ObjectTypeDefinitionNode): { readonly graph: string; readonly fields: readonly string[] }[] {
  return directives
    .filter(({ name }) => name.value === 'join__type')
    .map((directive) => ({ graph: argumentOf(directive, 'graph'), key: argumentOf(directive, 'key') }))
    .flatMap(({ graph, key }) =>
      graph === null || key === null || key.includes('{')
        ? []
        : [{ graph, fields: key.split(/[\s,]+/).filter((field) => field !== '') }],
    );
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
