/** What each of the four subgraphs must do, whatever it is about: the same suite for all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphql, isObjectType, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeneration } from '../../generations/build-generation.ts';
import { createRequestContext } from '../../subgraph-kit/request-context.ts';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { schemaFolder } from '../../cli/fact-folders.ts';
import { subgraphs } from '../../cli/subgraphs.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import type { StoreReader } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { buildSubgraph } from '../../subgraph-runtime/build-schema.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

const asOf = '2020-05-28';
/** A key that exists on that day, for each entity that a subgraph may resolve. */
const knownKeys: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Committee: { reference: 'ISO/TC 307' },
  NationalBody: { acronym: 'DS' },
  Organization: { acronym: 'GS1' },
  Person: { id: 'roman-beck' },
  Project: { reference: 'ISO/TR 23245' },
  Publication: { designation: 'ISO/TR 23244:2020' },
  Document: { register: 'ISO/TC 307/WG 2', number: 100 },
  IcsCode: { code: '35.030' },
  DeliverableRecord: { isoId: 1 },
};
const unknownKeys: typeof knownKeys = {
  Committee: { reference: 'ISO/TC 9999' },
  NationalBody: { acronym: 'NOBODY' },
  Organization: { acronym: 'NOBODY' },
  Person: { id: 'nobody' },
  Project: { reference: 'ISO 99999' },
  Publication: { designation: 'ISO 99999:1999' },
  Document: { register: 'ISO/TC 307/WG 2', number: 99_999 },
  IcsCode: { code: '99.999' },
};

/** Lists that are no pages: the stages are a fixed matrix; a series is rows for dashboards, bounded by its days and nodes. */
const wholeLists: ReadonlySet<string> = new Set(['stages', 'liaisonNetworkSeries']);

/** The bundled facts have no classification. */
const classification = madeUpFacts('classification', [
  { kind: 'ics', asOf: '2020-01-01', subject: { code: '35.030' }, values: { title: 'IT security' } },
]);

let sets: readonly FactSet[];

async function openReader(of: readonly FactSet[]): Promise<StoreReader> {
  const store = createMemoryStore();
  await buildGeneration(
    store,
    collectFacts(of),
    subgraphs.map(({ build: load }) => load),
  );
  return store.current() as StoreReader;
}

beforeAll(async () => {
  sets = [...(await readFactFolder(bundledFacts)), classification];
});

/** Entities by whether the subgraph owns them: those it owns say where they come from. */
function entitiesOf(schema: GraphQLSchema): readonly { type: GraphQLObjectType; owned: boolean }[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.astNode?.directives?.some(({ name }) => name.value === 'key'))
    .map((type) => ({ type, owned: 'sources' in type.getFields() }));
}

describe.each(
  subgraphs.map(({ definition }) => ({ name: definition.name, built: buildSubgraph(definition) })),
)('the $name subgraph', ({ name, built }) => {
  const { schema } = built;

  async function resolve(typeName: string, keys: typeof knownKeys) {
    const reader = await openReader(sets);
    const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`;
    const variableValues = { representations: [{ __typename: typeName, asOf, ...keys[typeName] }] };
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues,
      contextValue: createRequestContext(reader, '2026-01-01'),
    });
    expect(errors).toBeUndefined();
    return (data as { _entities: unknown[] } | null)?._entities[0];
  }

  it('says in its SDL what is committed', () => {
    const committed = readFileSync(join(schemaFolder, `${name}.graphql`), 'utf8');
    expect(committed.endsWith(built.sdl)).toBe(true);
    expect(parse(committed).definitions.length).toBeGreaterThan(1);
  });

  it.each(entitiesOf(schema).map(({ type, owned }) => ({ entity: type.name, owned })))(
    'resolves $entity by its key; an unknown key of its own is null',
    async ({ entity, owned }) => {
      expect(await resolve(entity, knownKeys)).toEqual({ __typename: entity });
      if (owned) expect(await resolve(entity, unknownKeys)).toBeNull();
    },
  );

  it('has the day in every entity key', () => {
    const wrong = entitiesOf(schema).filter(
      ({ type }) => !JSON.stringify(type.astNode?.directives).includes('asOf'),
    );
    expect(wrong.map(({ type }) => type.name)).toEqual([]);
  });

  it('pages every list of its queries: `first` and `after` in, a connection out', () => {
    const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) =>
      /^\[|Connection$/.test(String(field.type)),
    );
    const wrong = lists
      .filter((field) => !field.name.startsWith('_') && !wholeLists.has(field.name))
      .filter(
        (field) =>
          !String(field.type).endsWith('Connection') ||
          !field.args.some((argument) => argument.name === 'first'),
      );
    expect(wrong.map((field) => field.name)).toEqual([]);
  });
});

describe('the graph', () => {
  it('is the same for the same fact files, in any order and read twice', async () => {
    const dump = async (of: readonly FactSet[]) => {
      const reader = await openReader(of);
      const contextValue = createRequestContext(reader, asOf);
      const answers = await Promise.all(
        subgraphs.map(({ definition }) => {
          const { schema } = buildSubgraph(definition);
          const lists = Object.values(schema.getQueryType()?.getFields() ?? {})
            .filter(
              (field) =>
                String(field.type).endsWith('Connection') &&
                field.args.every((argument) => !String(argument.type).endsWith('!')),
            )
            .map((field) => `${field.name}(first: 100, asOf: "${asOf}") { totalCount edges { cursor } }`);
          return graphql({ schema, source: `{ ${lists.join(' ')} }`, contextValue });
        }),
      );
      return JSON.stringify([reader.revision, answers]);
    };
    const once = await dump(sets);
    expect(await dump([...sets].reverse())).toBe(once);
    expect(await dump([...sets, ...sets])).toBe(once);
  });
});
