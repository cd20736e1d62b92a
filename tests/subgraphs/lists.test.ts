/**
 * What holds for every list that a query gives: as of a day, filtered, ordered and paged by arguments of the same names,
 * and a page of the same shape. Each test prints the places that do not conform.
 */
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printApiSchema } from '../../cli/api-schema.ts';
import { buildSubgraphs, composeSchemaFiles } from '../../cli/compose-supergraph.ts';

const api = buildSchema(printApiSchema(composeSchemaFiles(buildSubgraphs()).get('supergraph.graphql') ?? ''));

interface List {
  readonly field: GraphQLField<unknown, unknown>;
  readonly connection: GraphQLObjectType;
}

const lists: readonly List[] = Object.values(api.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const connection = getNullableType(field.type);
  return isObjectType(connection) && connection.name.endsWith('Connection') ? [{ field, connection }] : [];
});

/** The lists that pages and exports are made of. */
const mainLists = [
  'committees',
  'documents',
  'liaisonDiscrepancies',
  'memberships',
  'nationalBodies',
  'organizations',
  'people',
  'projects',
  'publications',
];

const pageArguments = { first: 'Int', after: 'String', last: 'Int', before: 'String' } as const;

/** Scalars that say which values they take; a scalar that takes any value would let a caller write operators. */
const plainScalars = ['Boolean', 'Date', 'Float', 'Int', 'PartialDate', 'String'];

const argumentOf = ({ field }: List, name: string): GraphQLArgument | undefined =>
  field.args.find((argument) => argument.name === name);

/** Lists that fail, by name. */
const failing = (holds: (list: List) => boolean): readonly string[] =>
  lists.filter((list) => !holds(list)).map(({ field }) => field.name);

function orderOf(list: List): GraphQLEnumType | null {
  const type = argumentOf(list, 'orderBy')?.type;
  const order = type === undefined ? null : getNullableType(type);
  return isEnumType(order) ? order : null;
}

function filterOf(list: List): GraphQLInputObjectType | null {
  const type = argumentOf(list, 'filter')?.type;
  const filter = type === undefined ? null : getNullableType(type);
  return isInputObjectType(filter) ? filter : null;
}

/** Places of an input type, and of those within it, whose type takes any value. */
function vaguePlaces(type: GraphQLInputObjectType, seen: ReadonlySet<string> = new Set()): readonly string[] {
  if (seen.has(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const inner: GraphQLInputType = getNamedType(field.type);
    if (isInputObjectType(inner)) return vaguePlaces(inner, new Set([...seen, type.name]));
    return isScalarType(inner) && !plainScalars.includes(inner.name) ? [`${type.name}.${field.name}`] : [];
  });
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

const silent = (places: readonly Described[]): readonly string[] =>
  places.filter(({ description }) => (description ?? '').trim() === '').map(({ name }) => name);

describe('every list of a query', () => {
  it('is among those that this test walks', () => {
    expect(lists.map(({ field }) => field.name)).toEqual(expect.arrayContaining(mainLists));
  });

  it('takes the day of the view', () => {
    expect(failing((list) => String(argumentOf(list, 'asOf')?.type) === 'Date')).toEqual([]);
  });

  it('is paged both ways', () => {
    const wrong = lists.flatMap((list) =>
      Object.entries(pageArguments)
        .filter(([name, type]) => String(argumentOf(list, name)?.type) !== type)
        .map(([name]) => `${list.field.name}(${name})`),
    );
    expect(wrong).toEqual([]);
  });

  it('is filtered by an input type, which needs not be given', () => {
    expect(failing((list) => String(argumentOf(list, 'filter')?.type) === filterOf(list)?.name)).toEqual([]);
  });

  it('is filtered by typed values, nowhere by a scalar that takes anything', () => {
    const filters = lists.map(filterOf).filter((filter) => filter !== null);
    expect(filters.flatMap((filter) => vaguePlaces(filter))).toEqual([]);
  });

  it('is ordered by an enumeration, which needs not be given', () => {
    const optional = (argument: GraphQLArgument | undefined) =>
      argument !== undefined &&
      (argument.defaultValue !== undefined ||
        String(argument.type) === String(getNullableType(argument.type)));
    expect(failing((list) => orderOf(list) !== null && optional(argumentOf(list, 'orderBy')))).toEqual([]);
  });

  it('is described, with its arguments, conditions and orders', () => {
    const places = lists.flatMap((list): readonly Described[] => [
      list.field,
      ...list.field.args.map(({ name, description }) => ({
        name: `${list.field.name}(${name})`,
        description,
      })),
      ...Object.values(filterOf(list)?.getFields() ?? {}),
      ...(orderOf(list)?.getValues() ?? []),
    ]);
    expect(silent(places)).toEqual([]);
  });

  it('gives rows, cursors, the place of the page and the number of all rows', () => {
    const wrong = lists.flatMap(({ connection }) => {
      const fields = connection.getFields();
      const node = fields['nodes'] === undefined ? 'none' : getNamedType(fields['nodes'].type).name;
      const expected = {
        nodes: `[${node}!]!`,
        edges: `[${node}Edge!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      };
      return Object.entries(expected)
        .filter(([name, type]) => String(fields[name]?.type) !== type)
        .map(([name]) => `${connection.name}.${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('every main list', () => {
  const facetsOf = (name: string) =>
    lists.find(({ field }) => field.name === name)?.connection.getFields()['facets'];

  it('counts its rows by the dimensions that a caller names', () => {
    const wrong = mainLists.filter((name) => {
      const facets = facetsOf(name);
      const by = facets?.args.find((argument) => argument.name === 'by')?.type;
      return (
        String(facets?.type) !== '[Facet!]!' || by === undefined || !/^\[\w+Dimension!\]!$/.test(String(by))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('names its dimensions in a described enumeration', () => {
    const wrong = mainLists.flatMap((name) => {
      const by = facetsOf(name)?.args.find((argument) => argument.name === 'by');
      if (by === undefined) return [];
      const items = getNullableType(by.type);
      const dimension = isListType(items) ? getNamedType(items) : null;
      if (!isEnumType(dimension)) return [`${name}: ${String(by.type)}`];
      return silent([by, dimension, ...dimension.getValues()]).map((place) => `${name}: ${place}`);
    });
    expect(wrong).toEqual([]);
  });
});
