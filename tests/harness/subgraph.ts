/** One subgraph alone, in memory, over given facts; counts store calls. */
import { graphql, type ExecutionResult } from 'graphql';
import { buildForAll, type BuiltDocuments } from '../../generations/built-documents.ts';
import { createRequestContext, type RequestContext } from '../../subgraph-kit/request-context.ts';
import { collectFacts, type FactCollection } from '../../history/fact-collection.ts';
import type { Fact, FactSet, Source } from '../../facts/facts.ts';
import type { StoreReader } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { buildSubgraph, type SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';

export interface OpenSubgraph {
  /** Runs one request; throws if the response has errors. */
  query(source: string, variables?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** Runs one request and returns data and errors unchanged. */
  execute(source: string, variables?: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
  /** Store calls of the last request, by collection. */
  readonly calls: string[];
}

/** Builds the subgraph over the facts, with `today` for queries without a day. */
export async function openSubgraph(
  definition: SubgraphDefinition<RequestContext>,
  load: (collection: FactCollection) => readonly BuiltDocuments[],
  sets: readonly FactSet[],
  today = '2026-01-01',
): Promise<OpenSubgraph> {
  const collection = collectFacts(sets);
  const store = createMemoryStore();
  const writer = store.begin(collection.contentHash);
  for (const write of [...buildForAll(collection), ...load(collection)]) await write(writer);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  const { schema } = buildSubgraph(definition);
  const calls: string[] = [];
  const execute = async (source: string, variableValues: Readonly<Record<string, unknown>> = {}) => {
    calls.length = 0;
    const contextValue = createRequestContext(countCalls(reader, calls), today);
    return graphql({ schema, source, variableValues, contextValue });
  };
  return {
    calls,
    execute,
    query: async (source, variables) => {
      const { data, errors } = await execute(source, variables);
      if (errors !== undefined)
        throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
      return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
    },
  };
}

/** The reader, noting the collection of every call. */
export function countCalls(reader: StoreReader, calls: string[]): StoreReader {
  return {
    revision: reader.revision,
    findByIndex: (collection, ...rest) => {
      calls.push(collection.name);
      return reader.findByIndex(collection, ...rest);
    },
    findPage: (collection, request) => {
      calls.push(collection.name);
      return reader.findPage(collection, request);
    },
    count: (collection, filter) => {
      calls.push(collection.name);
      return reader.count(collection, filter);
    },
    countBy: (collection, field, filter) => {
      calls.push(collection.name);
      return reader.countBy(collection, field, filter);
    },
  };
}

/** A made-up source of the committee's own records. */
export function madeUpSource(id: string, specificity = 5): Source {
  return {
    id,
    title: `Report ${id}`,
    number: null,
    date: null,
    publisher: null,
    url: null,
    licence: null,
    attribution: null,
    file: `${id}.txt`,
    specificity,
  };
}

/** Facts of one made-up source; source and locator are filled in where a test does not care. */
export function madeUpFacts(
  id: string,
  facts: readonly (Omit<Fact, 'source' | 'locator'> & { locator?: string })[],
  specificity = 5,
): FactSet {
  const complete = facts.map(
    (fact, index) => ({ locator: `line ${String(index + 1)}`, ...fact, source: id }) as Fact,
  );
  return { source: madeUpSource(id, specificity), format: 'statements', facts: complete };
}
