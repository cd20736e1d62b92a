/** What every list of a subgraph does with nulls, blanks, unknown values, orders and parents: the tests of one table. */
import type { GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from './subgraph.ts';
import { listsOf, type SchemaCondition, type SchemaList } from './schema-lists.ts';

/** Values of a condition, as GraphQL literals. */
interface ConditionValues {
  /** A value that some row has. */
  readonly known: string;
  /** A readable value that no row has; null where some row has every value. */
  readonly unknown: string | null;
  /** The code of the error for a blank; null for a number. */
  readonly blank: 'BAD_USER_INPUT' | 'INVALID_REFERENCE' | null;
}

type ConditionTable = Readonly<Record<string, ConditionValues>>;

interface ListSettings {
  /** Arguments of the schema other than day, page, filter and order, where they are texts or numbers. */
  readonly further?: ConditionTable;
  /** The list of all rows, and the condition with which it equals the list of the parent. */
  readonly root?: {
    readonly list: string;
    readonly filter: string;
    /** Arguments of the parent's list. */
    readonly given?: string;
    /** Conditions that cannot be given together with `filter`. */
    readonly excludes?: readonly string[];
  };
}

export interface ListTable {
  readonly schema: GraphQLSchema;
  readonly open: () => Promise<OpenSubgraph>;
  readonly day: string;
  /** By type: a query of one parent, with `LIST` in place of its list. */
  readonly parents: Readonly<Record<string, string>>;
  /** By filter type: the conditions that are texts or numbers. */
  readonly filters: Readonly<Record<string, ConditionTable>>;
  /** By condition, such as `CommitteeFilter.memberStatus`: another condition that it needs. */
  readonly needs?: Readonly<Record<string, string>>;
  /** Conditions that rows meet with all values at once, so that an empty list matches every row. */
  readonly matchesAllOf?: readonly string[];
  /** Every list of the schema by name. */
  readonly lists: Readonly<Record<string, ListSettings>>;
}

const quoted = (text: string): string => JSON.stringify(text);

export const text = (known: string, unknown: string | null): ConditionValues => ({
  known: quoted(known),
  unknown: unknown === null ? null : quoted(unknown),
  blank: 'BAD_USER_INPUT',
});
export const committee = (known: string): ConditionValues => ({
  ...text(known, 'ISO/TC 5000'),
  blank: 'INVALID_REFERENCE',
});
export const integer = (known: number, unknown = 987_654): ConditionValues => ({
  known: String(known),
  unknown: String(unknown),
  blank: null,
});

/** A query of one entity as the gateway writes it; `key` as GraphQL fields, without the day. */
export const entity = (type: string, key: string, day: string): string =>
  `_entities(representations: [{ __typename: "${type}", ${key}, asOf: "${day}" }]) { ... on ${type} { LIST } }`;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string }[];
}

/** Asks for the lists of a table by their names. */
export interface ListReader {
  readonly page: (name: string, args?: string) => Promise<Page>;
  readonly count: (name: string, args?: string) => Promise<number>;
  /** The extensions of the first error. */
  readonly error: (name: string, args: string) => Promise<unknown>;
}

/** Values that the table must state; those of other types are read from the schema. */
const isInTable = ({ type }: SchemaCondition): boolean => type === 'String' || type === 'Int';

const literal = ({ isList }: SchemaCondition, value: string): string => (isList ? `[${value}]` : value);

const isRefused = ({ values }: StatedCondition): boolean => values.blank !== null;

interface StatedCondition {
  readonly condition: SchemaCondition;
  readonly values: ConditionValues;
  /** Path of the argument in an error. */
  readonly path: string;
  /** The argument that gives a value to the condition. */
  readonly give: (value: string) => string;
}

/** Conditions and arguments of a list with values in the table. */
function statedConditions({ filters, lists }: ListTable, list: SchemaList): readonly StatedCondition[] {
  const ofFilter = list.filter === null ? {} : (filters[list.filter] ?? {});
  const ofArguments = { ...ofFilter, ...lists[list.name]?.further };
  const state = (condition: SchemaCondition, table: ConditionTable, isArgument: boolean) => {
    const values = table[condition.name];
    if (values === undefined) return [];
    const { name } = condition;
    const path = isArgument ? name : `filter.${name}`;
    const give = (value: string) => {
      const given = `${name}: ${literal(condition, value)}`;
      return isArgument ? given : `filter: { ${given} }`;
    };
    return [{ condition, values, path, give }];
  };
  return [
    ...list.conditions.flatMap((condition) => state(condition, ofFilter, false)),
    ...list.further.filter(isInTable).flatMap((argument) => state(argument, ofArguments, true)),
  ];
}

/** Arguments that a list needs, unless `args` gives them. */
function requiredArguments(table: ListTable, list: SchemaList, args: string): readonly string[] {
  return statedConditions(table, list)
    .filter(({ condition }) => condition.isRequired && !args.startsWith(`${condition.name}:`))
    .map(({ values, give }) => give(values.known));
}

function queryFor(table: ListTable, list: SchemaList, args: string): string {
  const day = list.parent === null ? [`asOf: "${table.day}"`] : [];
  const all = [...day, ...requiredArguments(table, list, args), args].filter((part) => part !== '');
  const given = all.length === 0 ? '' : `(${all.join(', ')})`;
  const page = `list: ${list.field}${given} { totalCount edges { cursor } }`;
  return `{ ${list.parent === null ? page : (table.parents[list.parent] ?? '').replace('LIST', page)} }`;
}

/** The value of the first property `list` in an answer. */
function findPage(answer: unknown): Page | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if ('list' in answer) return answer.list as Page | null;
  return (
    Object.values(answer)
      .map(findPage)
      .find((page) => page !== null) ?? null
  );
}

function openReader(table: ListTable, all: readonly SchemaList[], graph: () => OpenSubgraph): ListReader {
  const find = (name: string): SchemaList => {
    const list = all.find((one) => one.name === name);
    if (list === undefined) throw new Error(`no list ${name} in the schema`);
    return list;
  };
  const page = async (name: string, args = ''): Promise<Page> => {
    const query = queryFor(table, find(name), args);
    const found = findPage(await graph().query(query));
    if (found === null) throw new Error(`no list in the answer to ${query}`);
    return found;
  };
  return {
    page,
    count: async (name, args) => (await page(name, args)).totalCount,
    error: async (name, args) =>
      (await graph().execute(queryFor(table, find(name), args))).errors?.[0]?.extensions,
  };
}

/** Tests every list of the schema. */
export function describeLists(table: ListTable): ListReader {
  const lists = listsOf(table.schema);
  let graph: OpenSubgraph | null = null;
  beforeAll(async () => {
    graph = await table.open();
  });
  const reader = openReader(table, lists, () => {
    if (graph === null) throw new Error('no test runs yet');
    return graph;
  });
  describeTable(table, lists);
  describe.each(lists)('the list $name', (list) => {
    describeNulls(reader, list);
    describeValues(table, reader, list);
    describeOrders(reader, list);
    describeParent(table, reader, list);
  });
  return reader;
}

function describeTable(table: ListTable, lists: readonly SchemaList[]): void {
  describe('the table of lists', () => {
    const names = (of: readonly string[]) => [...new Set(of)].sort();

    it('has every list of the schema and its parent', () => {
      expect(Object.keys(table.lists).sort()).toEqual(names(lists.map(({ name }) => name)));
      const parents = lists.flatMap(({ parent }) => parent ?? []);
      expect(Object.keys(table.parents).sort()).toEqual(names(parents));
    });

    it('has a known and an unknown value of every condition and argument that is a text or a number', () => {
      const pathsOf = (list: SchemaList) => [
        ...list.conditions.filter(isInTable).map(({ name }) => `${list.name} filter.${name}`),
        ...list.further.filter(isInTable).map(({ name }) => `${list.name} ${name}`),
      ];
      const stated = lists.flatMap((list) =>
        statedConditions(table, list).map(({ path }) => `${list.name} ${path}`),
      );
      expect(stated.sort()).toEqual(lists.flatMap(pathsOf).sort());
    });
  });
}

function describeNulls(
  { page }: ListReader,
  { name, filter, conditions, orders, further }: SchemaList,
): void {
  it('has rows, which null arguments and an empty filter do not change', async () => {
    const all = await page(name);
    expect(all.totalCount).toBeGreaterThan(0);
    const nullable = [
      ...['first', 'after', 'last', 'before'],
      ...(filter === null ? [] : ['filter']),
      ...(orders.length === 0 ? [] : ['orderBy']),
      ...further.filter(({ isNullable }) => isNullable).map((argument) => argument.name),
    ];
    for (const argument of nullable) {
      expect([argument, await page(name, `${argument}: null`)]).toEqual([argument, all]);
    }
    if (filter === null) return;
    expect(await page(name, 'filter: {}')).toEqual(all);
    for (const condition of conditions.filter(({ isNullable }) => isNullable)) {
      const given = `filter: { ${condition.name}: null }`;
      expect([given, await page(name, given)]).toEqual([given, all]);
    }
  });
}

function describeValues(table: ListTable, { count, error }: ListReader, list: SchemaList): void {
  const { name, parent, filter, conditions } = list;
  const stated = statedConditions(table, list);

  if (stated.length > 0)
    it('is empty for a readable value that names nothing', async () => {
      for (const { path, give, values } of stated) {
        if (values.unknown === null) continue;
        expect([path, await count(name, give(values.unknown))]).toEqual([path, 0]);
      }
    });

  if (stated.some(isRefused))
    it('refuses a blank and names the argument', async () => {
      for (const { condition, path, give, values } of stated.filter(isRefused)) {
        const refused = { code: values.blank, argument: path };
        expect(await error(name, give('"  "'))).toEqual(refused);
        expect(await error(name, give('""'))).toEqual(refused);
        if (condition.isList) expect(await error(name, give(`${values.known}, " "`))).toEqual(refused);
      }
    });

  if (parent === null && stated.length > 0)
    it('has rows for a value that some row has', async () => {
      for (const { path, give, values } of stated) {
        expect([path, await count(name, give(values.known))]).not.toEqual([path, 0]);
      }
    });

  const some = conditions.filter(
    (condition) =>
      condition.isList && table.matchesAllOf?.includes(`${filter ?? ''}.${condition.name}`) !== true,
  );
  if (some.length > 0)
    it('is empty for a condition with no values', async () => {
      for (const condition of some) {
        const given = `filter: { ${condition.name}: [] }`;
        expect([given, await count(name, given)]).toEqual([given, 0]);
      }
    });
}

function describeOrders({ page }: ListReader, { name, orders }: SchemaList): void {
  if (orders.length > 0)
    it('has the same number of rows in every order', async () => {
      const { totalCount } = await page(name);
      for (const order of orders) {
        const { edges } = await page(name, `first: 100, orderBy: ${order}`);
        expect([order, edges.length]).toEqual([order, totalCount]);
        expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(totalCount);
      }
    });
}

/** Conditions with a value each, as fields of a filter: of the table, or every value of their type. */
function sampleConditions(table: ListTable, list: SchemaList): readonly (readonly [string, string])[] {
  const ofTable = table.filters[list.filter ?? ''] ?? {};
  return list.conditions.flatMap((condition) => {
    const { name, type, values } = condition;
    const stated = ofTable[name];
    const needed = table.needs?.[`${list.filter ?? ''}.${name}`];
    const samples =
      stated !== undefined
        ? [stated.known, ...(stated.unknown === null ? [] : [stated.unknown])]
        : type === 'Boolean'
          ? ['true', 'false']
          : type === 'Date'
            ? [quoted(table.day), '"2000-01-01"', '"2100-01-01"']
            : values;
    return samples.map((value) => {
      const given = `${name}: ${literal(condition, value)}`;
      return [name, needed === undefined ? given : `${needed}, ${given}`] as const;
    });
  });
}

function describeParent(table: ListTable, { page }: ListReader, list: SchemaList): void {
  const root = table.lists[list.name]?.root;
  if (root === undefined) return;
  const { given = '', excludes = [] } = root;
  const taken = [...root.filter.matchAll(/(\w+):/g)].map(([, condition]) => condition).concat(excludes);

  it('has the rows of the list of all, filtered to its parent', async () => {
    const samples = sampleConditions(table, list).filter(([condition]) => !taken.includes(condition));
    const compare = async (order: string, filter: string) => {
      const paged = `first: 100, ${order}`;
      const ofParent = await page(list.name, `${given} ${paged} filter: { ${filter} }`);
      const ofAll = await page(root.list, `${paged} filter: { ${root.filter} ${filter} }`);
      expect([order, filter, ofParent]).toEqual([order, filter, ofAll]);
    };
    const [first, ...orders] = list.orders.map((order) => `orderBy: ${order}`);
    for (const order of orders) await compare(order, '');
    for (const filter of ['', ...samples.map(([, sample]) => sample)]) await compare(first ?? '', filter);
  });
}
