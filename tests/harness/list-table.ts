/** What a test states of the lists of a subgraph, and how it asks for their pages. */
import type { GraphQLSchema } from 'graphql';
import type { SchemaCondition, SchemaList } from './schema-lists.ts';
import type { OpenSubgraph } from './subgraph.ts';

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

export const quoted = (text: string): string => JSON.stringify(text);

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
export const isInTable = ({ type }: SchemaCondition): boolean => type === 'String' || type === 'Int';

export const literal = ({ isList }: SchemaCondition, value: string): string =>
  isList ? `[${value}]` : value;

export interface StatedCondition {
  readonly condition: SchemaCondition;
  readonly values: ConditionValues;
  /** Path of the argument in an error. */
  readonly path: string;
  /** The argument that gives a value to the condition. */
  readonly give: (value: string) => string;
}

/** Conditions and arguments of a list with values in the table. */
export function statedConditions(
  { filters, lists }: ListTable,
  list: SchemaList,
): readonly StatedCondition[] {
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

export function openReader(
  table: ListTable,
  all: readonly SchemaList[],
  graph: () => OpenSubgraph,
): ListReader {
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
