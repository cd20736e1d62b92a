/** Key fields of entities, from the supergraph. Keys with nested fields are omitted. */
import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, ObjectTypeDefinitionNode } from 'graphql';

/** Key fields by the name of the type. */
export type EntityKeys = ReadonlyMap<string, readonly string[]>;

/** Key fields by subgraph name. */
export function readEntityKeys(supergraphSdl: string): ReadonlyMap<string, EntityKeys> {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = graphNames(document);
  const keys = new Map([...names.values()].map((name) => [name, new Map<string, readonly string[]>()]));
  for (const type of document.definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION)) {
    for (const { graph, fields } of keysOf(type)) {
      const keysOfGraph = keys.get(names.get(graph) ?? '');
      keysOfGraph?.set(type.name.value, [
        ...new Set([...(keysOfGraph.get(type.name.value) ?? []), ...fields]),
      ]);
    }
  }
  return keys;
}

/** The key fields of each entity in the first subgraph that has it. */
export function mergeEntityKeys(bySubgraph: ReadonlyMap<string, EntityKeys>): EntityKeys {
  return new Map([...bySubgraph.values()].reverse().flatMap((ofSubgraph) => [...ofSubgraph]));
}

/** Names of the subgraphs of a supergraph, by their value of `join__Graph`. */
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
