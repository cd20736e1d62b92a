/** The lists of a subgraph, read from its schema: every field that returns a connection, with its conditions and orders. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A condition of a filter, or an argument that narrows a list as one does. */
export interface SchemaCondition {
  readonly name: string;
  /** Name of the type of one value. */
  readonly type: string;
  /** Values of an enum; empty for other types. */
  readonly values: readonly string[];
  readonly isList: boolean;
  readonly isNullable: boolean;
  readonly isRequired: boolean;
}

export interface SchemaList {
  /** `publications` for a root query, `Committee.publications` under a parent. */
  readonly name: string;
  readonly field: string;
  /** Name of the parent type; null for a root query. */
  readonly parent: string | null;
  /** Name of the filter type; null for a list without a filter. */
  readonly filter: string | null;
  readonly conditions: readonly SchemaCondition[];
  readonly orders: readonly string[];
  /** Arguments other than day, page, filter and order. */
  readonly further: readonly SchemaCondition[];
}

const usualArguments = ['asOf', 'first', 'after', 'last', 'before', 'filter', 'orderBy'];

export function listsOf(schema: GraphQLSchema): readonly SchemaList[] {
  const query = schema.getQueryType();
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => /Connection!?$/.test(String(field.type)))
        .map((field) => describeList(type === query ? null : type.name, field)),
    );
}

function describeList(parent: string | null, field: GraphQLField<unknown, unknown>): SchemaList {
  const filter = filterOf(field);
  const order = field.args.find(({ name }) => name === 'orderBy');
  const orderType = order === undefined ? null : getNamedType(order.type);
  return {
    name: parent === null ? field.name : `${parent}.${field.name}`,
    field: field.name,
    parent,
    filter: filter?.name ?? null,
    conditions: Object.values(filter?.getFields() ?? {}).map(describeCondition),
    orders: isEnumType(orderType) ? orderType.getValues().map(({ name }) => name) : [],
    further: field.args.filter(({ name }) => !usualArguments.includes(name)).map(describeCondition),
  };
}

function filterOf(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | null {
  const argument = field.args.find(({ name }) => name === 'filter');
  const type = argument === undefined ? null : getNamedType(argument.type);
  return isInputObjectType(type) ? type : null;
}

function describeCondition({
  name,
  type,
  defaultValue,
}: GraphQLArgument | GraphQLInputField): SchemaCondition {
  const named = getNamedType(type);
  return {
    name,
    type: named.name,
    values: isEnumType(named) ? named.getValues().map((value) => value.name) : [],
    isList: isListType(getNullableType(type)),
    isNullable: !isNonNullType(type),
    isRequired: isNonNullType(type) && defaultValue === undefined,
  };
}
