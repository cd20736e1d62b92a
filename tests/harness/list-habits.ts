/** What every list of a subgraph does with nulls, blanks, unknown values, orders and parents: the tests of one table. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isInTable,
  literal,
  openReader,
  quoted,
  statedConditions,
  type ListReader,
  type ListTable,
  type StatedCondition,
} from './list-table.ts';
import { listsOf, type SchemaList } from './schema-lists.ts';
import type { OpenSubgraph } from './subgraph.ts';

const isRefused = ({ values }: StatedCondition): boolean => values.blank !== null;

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
