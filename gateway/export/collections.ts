/**
 * The exportable lists and the values of their rows, derived from the API schema, so that new lists and fields are
 * exported without further code.
 *
 * A row has every value of its type that needs no argument. Another entity is represented by its key; paged lists are
 * exports of their own. Contact details are omitted, since exports are public.
 */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { EntityKeys } from '../entity-keys.ts';

export interface ExportCollection {
  /** Name of the list in the API, and of the file: `committees`. */
  readonly name: string;
  /** Query of one page; its variables are `asOf`, `filter`, `first` and `after`. */
  readonly query: string;
  /** Columns of a table of the rows; parts of a value are separate columns: `committee.reference`. */
  readonly columns: readonly string[];
}

/** Maximum depth of nested values. */
const MAX_DEPTH = 3;

/** Fields that only clients with a scope may read. */
const personalFields: ReadonlySet<string> = new Set(['Person.email', 'Person.phone']);

/** A selected value: query text and columns. */
interface Selected {
  readonly text: string;
  readonly columns: readonly string[];
}

/** A citation is one line; `dataset { sources }` describes its source. */
const citation: Selected = {
  text: '{ source { id } locator asOf statedAs }',
  columns: ['source.id', 'locator', 'asOf', 'statedAs'],
};

/** Every root list with a filter, in the order of the schema. */
export function findExportCollections(schema: GraphQLSchema, keys: EntityKeys): readonly ExportCollection[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const row = rowType(field);
    if (row === null) return [];
    const { text, columns } = selectRow(schema, keys, row);
    return [{ name: field.name, query: pageQuery(field, text), columns }];
  });
}

/** The row type of a list; null for other fields and for lists with a required argument. */
function rowType(field: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const connection = getNamedType(field.type);
  if (!isObjectType(connection) || !isConnection(connection)) return null;
  const names = field.args.map(({ name }) => name);
  if (!['asOf', 'filter', 'first', 'after'].every((name) => names.includes(name))) return null;
  if (field.args.some(isRequiredArgument)) return null;
  const row = getNamedType(connection.getFields()['nodes']?.type);
  return isObjectType(row) ? row : null;
}

function isConnection(type: GraphQLObjectType): boolean {
  return type.name.endsWith('Connection');
}

function pageQuery(field: GraphQLField<unknown, unknown>, selection: string): string {
  const filter = String(field.args.find(({ name }) => name === 'filter')?.type);
  const variables = `$asOf: Date, $filter: ${filter}, $first: Int, $after: String`;
  const page = `asOf: $asOf, filter: $filter, first: $first, after: $after`;
  return `query Export(${variables}) { ${field.name}(${page}) { nodes ${selection} pageInfo { hasNextPage endCursor } } }`;
}

function selectRow(schema: GraphQLSchema, keys: EntityKeys, row: GraphQLObjectType): Selected {
  const selectFields = (type: GraphQLObjectType, depth: number): Selected | null => {
    const fields = Object.values(type.getFields()).flatMap((field) => selectField(type, field, depth) ?? []);
    if (fields.length === 0) return null;
    const text = `{ ${fields.map((field) => field.text).join(' ')} }`;
    return { text, columns: fields.flatMap(({ columns }) => columns) };
  };
  const selectField = (
    { name: typeName }: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): Selected | null => {
    if (field.args.length > 0 || personalFields.has(`${typeName}.${field.name}`)) return null;
    const type = getNamedType(field.type);
    if (isLeafType(type)) return { text: field.name, columns: [field.name] };
    const value = isAbstractType(type)
      ? selectAny(schema.getPossibleTypes(type), depth)
      : isObjectType(type)
        ? selectValue(type, depth)
        : null;
    if (value === null) return null;
    const isList = isListType(getNullableType(field.type));
    const columns = isList ? [field.name] : value.columns.map((column) => `${field.name}.${column}`);
    return { text: `${field.name} ${value.text}`, columns };
  };
  const selectValue = (type: GraphQLObjectType, depth: number): Selected | null => {
    if (type.name === 'Citation') return citation;
    const key = keys.get(type.name)?.filter((name) => name !== 'asOf');
    if (key !== undefined) return { text: `{ ${key.join(' ')} }`, columns: key };
    return isConnection(type) || depth === MAX_DEPTH ? null : selectFields(type, depth + 1);
  };
  const selectAny = (types: readonly GraphQLObjectType[], depth: number): Selected => {
    const options = types.flatMap((type) => {
      const value = selectValue(type, depth);
      return value === null ? [] : [{ text: `... on ${type.name} ${value.text}`, columns: value.columns }];
    });
    const text = `{ __typename ${options.map((option) => option.text).join(' ')} }`;
    return { text, columns: ['__typename', ...new Set(options.flatMap(({ columns }) => columns))] };
  };
  return selectFields(row, 0) ?? { text: '{ __typename }', columns: ['__typename'] };
}
