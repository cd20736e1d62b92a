/**
 * How the rows of a list are counted by their values.
 */
import 'reflect-metadata';
import { graphql } from 'graphql';
import { Args, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { defineFacets, MAX_BUCKETS } from '../../subgraph-kit/facets.ts';
import { createRequestContext, type RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows, connectList } from '../../subgraph-kit/row-connection.ts';
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import type { Collection } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { buildSubgraph } from '../../subgraph-runtime/build-schema.ts';
import { defineConnection, PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';

interface ToyDocument extends VersionedDocument {
  readonly colour: string | null;
  readonly owners: readonly string[];
}

const toys: Collection<ToyDocument> = {
  name: 'test.toys',
  indexes: [['key', 'validFrom'], ['owners']],
  narrowedBy: ['colour'],
};
const byKey = [{ field: 'key', direction: 1 }] as const;

@ObjectType({ description: 'A toy.' })
class Toy {
  @Field(() => String, { description: 'Name.' })
  key!: string;
}

const ToyConnection = defineConnection(Toy, 'Toy', 'toys');
const ToyFacets = defineFacets(ToyConnection, 'Toy', 'toys', toys, {
  COLOUR: {
    field: 'colour',
    description: 'Colour.',
    label: (colour) => Promise.resolve(`the ${String(colour)} one`),
  },
  OWNER: { field: 'owners', description: 'Who owns it.' },
});

@Resolver(() => Toy)
class ToyResolver {
  @Query(() => ToyConnection, { description: 'The toys of 2020 that the store pages.' })
  toys(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Toy>> {
    const request = { collection: toys, day: '2020-01-01', sort: byKey };
    return connectList(context, request, page, ({ key }) => ({ key }));
  }

  @Query(() => ToyConnection, { description: 'Two toys that are at hand.' })
  firstToys(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Toy>> {
    const rows = someToys.slice(0, 2);
    return connectionOfRows(context, rows, { collection: toys, sort: byKey }, page, ({ key }) => ({ key }));
  }
}

function toy(key: string, colour: string | null, owners: readonly string[], to = '9999-12-31'): ToyDocument {
  const none = { unknown: {}, sources: [], conflicts: [] };
  return { ...none, _id: key, key, validFrom: '2019-01-01', validTo: to, colour, owners };
}

const someToys = [
  toy('ball', 'red', ['Ann', 'Bo']),
  toy('bear', null, ['Ann']),
  toy('boat', 'red', []),
  toy('gone', 'red', ['Ann'], '2019-06-01'),
];

async function ask(documents: readonly ToyDocument[], source: string): Promise<unknown> {
  const store = createMemoryStore();
  const writer = store.begin('one');
  await writer.upsertMany(toys, documents);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  const { schema } = buildSubgraph<RequestContext>({
    name: 'toys',
    resolvers: [ToyResolver, ToyFacets],
    orphanedTypes: [],
    referenceResolvers: {},
  });
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: createRequestContext(reader, '2026-01-01'),
  });
  if (errors !== undefined) throw new AggregateError(errors, String(errors[0]?.message));
  return JSON.parse(JSON.stringify(data));
}

describe('the facets of a list', () => {
  const fields = 'dimension buckets { value label count }';

  it('count over the whole list as of its day, not over the page', async () => {
    expect(
      await ask(someToys, `{ toys(first: 1) { nodes { key } facets(by: [OWNER, COLOUR]) { ${fields} } } }`),
    ).toEqual({
      toys: {
        nodes: [{ key: 'ball' }],
        facets: [
          {
            dimension: 'OWNER',
            buckets: [
              { value: 'Ann', label: 'Ann', count: 2 },
              { value: 'Bo', label: 'Bo', count: 1 },
            ],
          },
          {
            dimension: 'COLOUR',
            buckets: [
              { value: 'red', label: 'the red one', count: 2 },
              { value: null, label: null, count: 1 },
            ],
          },
        ],
      },
    });
  });

  it('count rows that are already in memory', async () => {
    expect(await ask(someToys, `{ firstToys { facets(by: [COLOUR]) { ${fields} } } }`)).toEqual({
      firstToys: {
        facets: [
          {
            dimension: 'COLOUR',
            buckets: [
              { value: null, label: null, count: 1 },
              { value: 'red', label: 'the red one', count: 1 },
            ],
          },
        ],
      },
    });
  });

  it('end with the most frequent values', async () => {
    const owners = Array.from(
      { length: MAX_BUCKETS + 1 },
      (_, index) => `owner ${String(index).padStart(3, '0')}`,
    );
    const answer = (await ask(
      [toy('ball', null, owners), toy('bear', null, owners.slice(-1))],
      '{ toys { facets(by: [OWNER]) { buckets { value count } } } }',
    )) as { toys: { facets: { buckets: { value: string; count: number }[] }[] } };
    const [first, ...others] = answer.toys.facets[0]?.buckets ?? [];
    expect(first).toEqual({ value: 'owner 100', count: 2 });
    expect(others.map(({ value }) => value)).toEqual(owners.slice(0, MAX_BUCKETS - 1));
  });

  it('are of fields that a query may name', () => {
    const bare: Collection<ToyDocument> = { name: 'test.bare', indexes: [['key']] };
    const define = () =>
      defineFacets(ToyConnection, 'Bare', 'toys', bare, {
        COLOUR: { field: 'colour', description: 'Colour.' },
      });
    expect(define).toThrow('BareDimension.COLOUR: test.bare declares no field colour');
  });
});
