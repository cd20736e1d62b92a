/** Habits that all lists of a subgraph share, checked for a table of lists: nulls, blanks, unknown values, orders, parents. */
import { describe, expect, it } from 'vitest';
import type { OpenSubgraph } from './subgraph.ts';

export interface ListCase {
  /** The field with its required arguments, if any. */
  readonly field: string;
  readonly given?: string;
  /** The representation of the entity whose field it is; null for a root query. */
  readonly parent: string | null;
  /** The texts of the filter: a value that names nothing, and the code for a blank. */
  readonly texts: Readonly<Record<string, readonly [unknown: string, blankCode: string]>>;
  /** The conditions of the filter that are not texts. */
  readonly others?: readonly string[];
  readonly orders: readonly string[];
  /** Filter of the root list that gives the same rows, if there is one. */
  readonly atRoot?: readonly [field: string, filter: string];
}

export interface ListPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string }[];
}

const typeOf = (parent: string): string => /__typename: "(\w+)"/.exec(parent)?.[1] ?? '';

export const nameOf = ({ field, parent }: ListCase): string =>
  parent === null ? field : `${typeOf(parent)}.${field}`;

/** Asks for lists of an open subgraph as of a day. */
export function listReader(graph: () => OpenSubgraph, day: string) {
  const queryFor = ({ field, given, parent }: ListCase, args: string): string => {
    const all = [parent === null ? `asOf: "${day}"` : '', given ?? '', args].filter((text) => text !== '');
    const list = `${field}${all.length === 0 ? '' : `(${all.join(', ')})`} { totalCount edges { cursor } }`;
    if (parent === null) return `{ ${list} }`;
    return `{ _entities(representations: [${parent}]) { ... on ${typeOf(parent)} { ${list} } } }`;
  };
  return {
    pageOf: async (list: ListCase, args = ''): Promise<ListPage> => {
      const data = await graph().query(queryFor(list, args));
      const [entity] = (data['_entities'] ?? [data]) as readonly Readonly<Record<string, ListPage>>[];
      const page = entity?.[list.field];
      if (page === undefined) throw new Error(`no ${nameOf(list)}`);
      return page;
    },
    errorOf: async (list: ListCase, args: string): Promise<unknown> =>
      (await graph().execute(queryFor(list, args))).errors?.[0]?.extensions,
  };
}

/** Declares the tests of the habits for every list. */
export function describeListHabits(
  lists: readonly ListCase[],
  { pageOf, errorOf }: ReturnType<typeof listReader>,
): void {
  describe.each(lists.map((list) => ({ name: nameOf(list), list })))('the list $name', ({ list }) => {
    it('has rows, which a null filter and a null order do not change', async () => {
      const all = await pageOf(list);
      expect(all.totalCount).toBeGreaterThan(0);
      const names = [...Object.keys(list.texts), ...(list.others ?? [])];
      if (list.orders.length > 0) expect(await pageOf(list, 'orderBy: null')).toEqual(all);
      if (names.length === 0) return;
      expect(await pageOf(list, 'filter: null')).toEqual(all);
      expect(await pageOf(list, 'filter: {}')).toEqual(all);
      expect(await pageOf(list, `filter: { ${names.map((name) => `${name}: null`).join(', ')} }`)).toEqual(
        all,
      );
    });

    it('has the same rows in every order', async () => {
      const { totalCount } = await pageOf(list);
      for (const order of list.orders) {
        const page = await pageOf(list, `first: 100, orderBy: ${order}`);
        expect([order, page.edges.length]).toEqual([order, totalCount]);
      }
    });

    it('is empty for a readable value that names nothing', async () => {
      for (const [name, [unknown]] of Object.entries(list.texts)) {
        const page = await pageOf(list, `filter: { ${name}: "${unknown}" }`);
        expect([name, page.totalCount]).toEqual([name, 0]);
      }
    });

    it('refuses a blank and names the argument', async () => {
      for (const [name, [, code]] of Object.entries(list.texts)) {
        const argument = `filter.${name}`;
        expect(await errorOf(list, `filter: { ${name}: "  " }`)).toEqual({ code, argument });
      }
    });
  });

  const named = lists.flatMap(({ atRoot, ...list }) =>
    atRoot === undefined ? [] : [{ name: nameOf(list), list, field: atRoot[0], filter: atRoot[1] }],
  );
  it.each(named)(
    'the list $name has the rows of $field with { $filter }',
    async ({ list, field, filter }) => {
      const root: ListCase = { field, parent: null, texts: {}, orders: [] };
      expect(await pageOf(list)).toEqual(await pageOf(root, `filter: { ${filter} }`));
    },
  );
}
