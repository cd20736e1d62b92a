/**
 * Every query of one field that a subgraph's schema allows: without arguments, and with each value of each argument,
 * filter field and order, one GraphQL document for each reachable field.
 */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

export interface ApiQuestion {
  /** Type and field: `Committee.projects`. */
  readonly place: string;
  /** The same query on different paths to the type: only one of them may have data. */
  readonly documents: readonly string[];
}

/** GraphQL literals for arguments: by `Type.field.argument`, by `Input.field`, else by name or by type. */
export interface OpenValues {
  readonly [nameOrType: string]: string;
}

export interface AskingOptions {
  readonly values: OpenValues;
  /** Other fields that an input field needs: `LiaisonFilter.direction` a party. */
  readonly beside: Readonly<Record<string, string>>;
  /** Fields that require any one of their optional arguments. */
  readonly needOne: ReadonlySet<string>;
  /** Representations of each entity, as GraphQL literals. */
  readonly entities: Readonly<Record<string, readonly string[]>>;
}

/** A document with a selection on a type put into its place. */
type Wrap = (selection: string) => string;

/** Maximal number of paths to one type. */
const MOST_WAYS = 24;

/** These change the page or the day, never the filter or the order. */
const pageAndDay: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before', 'asOf']);

/** The questions to every field, in the order in which the types are reached from the roots. */
export function listApiQuestions(schema: GraphQLSchema, options: AskingOptions): readonly ApiQuestion[] {
  return [...findWays(schema, options)].flatMap(([type, ways]) =>
    Object.values(type.getFields())
      .filter(({ name }) => !name.startsWith('_'))
      .map((field) => {
        const place = `${type.name}.${field.name}`;
        const asked = argumentLists(type, field, options).map(
          (list, index) => `a${index}: ${field.name}${list}${leafOf(field)}`,
        );
        return { place, documents: ways.map((wrap) => wrap(`reached: __typename ${asked.join(' ')}`)) };
      }),
  );
}

/** Paths to each object type, shorter ones first: from the entities and from the fields of Query. */
function findWays(
  schema: GraphQLSchema,
  options: AskingOptions,
): ReadonlyMap<GraphQLObjectType, readonly Wrap[]> {
  const ways = new Map<GraphQLObjectType, Wrap[]>();
  const query = schema.getQueryType();
  if (query != null) ways.set(query, [(selection) => `{ ${selection} }`]);
  for (const [name, representations] of Object.entries(options.entities)) {
    const type = schema.getType(name);
    if (!isObjectType(type) || !isEntity(schema, type)) continue;
    ways.set(
      type,
      representations.map((representation) => {
        const about = `_entities(representations: [${representation}])`;
        return (selection) => `{ ${about} { ... on ${name} { ${selection} } } }`;
      }),
    );
  }
  // A map iterates in the order of insertion, including entries added meanwhile.
  for (const [type, known] of ways) {
    for (const field of Object.values(type.getFields())) {
      for (const [next, step] of stepsThrough(schema, type, field, options)) {
        const found = ways.get(next) ?? [];
        ways.set(next, found);
        const further = known.map(
          (wrap): Wrap =>
            (selection) =>
              wrap(step(selection)),
        );
        found.push(...further.slice(0, MOST_WAYS - found.length));
      }
    }
  }
  return ways;
}

/** The types behind a field, each with a selection on it made one on the type that has the field. */
function stepsThrough(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  options: AskingOptions,
): readonly (readonly [GraphQLObjectType, Wrap])[] {
  const target = getNamedType(field.type);
  if (field.name.startsWith('_') || !isCompositeType(target)) return [];
  const [list = ''] = argumentLists(type, field, options);
  if (isObjectType(target)) return [[target, (selection) => `${field.name}${list} { ${selection} }`]];
  return schema
    .getPossibleTypes(target)
    .map((next) => [next, (selection) => `${field.name}${list} { ... on ${next.name} { ${selection} } }`]);
}

function isEntity(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  const entities = schema.getType('_Entity');
  return isAbstractType(entities) && schema.isSubType(entities, type);
}

/** `(a: 1, orderBy: X)` for each combination of one optional argument's value and one order, and without each of them. */
function argumentLists(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  options: AskingOptions,
): readonly string[] {
  const place = `${type.name}.${field.name}`;
  const write = (argument: GraphQLArgument) =>
    literalsOf(argument, place, options).map((value) => `${argument.name}: ${value}`);
  const own = field.args.filter(({ name }) => !pageAndDay.has(name));
  const fixed = own.filter(isRequiredArgument).map((argument) => write(argument)[0] ?? '');
  const optional = own.filter((argument) => !isRequiredArgument(argument));
  const orders = ['', ...optional.filter(({ name }) => name === 'orderBy').flatMap(write)];
  const others = optional.filter(({ name }) => name !== 'orderBy').flatMap(write);
  return orders.flatMap((order) =>
    (options.needOne.has(place) ? others : ['', ...others]).map((other) => {
      const list = [...fixed, other, order].filter((text) => text !== '');
      return list.length === 0 ? '' : `(${list.join(', ')})`;
    }),
  );
}

/** Literals of an argument or input field: every value of an enum, every field of a filter alone. Throws where it has no value. */
function literalsOf(
  { name, type }: GraphQLArgument | GraphQLInputField,
  place: string,
  options: AskingOptions,
): readonly string[] {
  const inList = (text: string) => (isListOf(type) ? `[${text}]` : text);
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((value) => inList(value.name));
  if (named.name === 'Boolean') return ['true', 'false'];
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => {
      const beside = options.beside[`${named.name}.${field.name}`];
      return literalsOf(field, named.name, options).map((value) => {
        const parts = [`${field.name}: ${value}`, ...(beside === undefined ? [] : [beside])];
        return inList(`{ ${parts.join(', ')} }`);
      });
    });
  }
  const value = options.values[`${place}.${name}`] ?? options.values[named.name] ?? options.values[name];
  if (value === undefined)
    throw new Error(`${place}.${name}: no value to ask with; expected one for ${name}`);
  return [inList(value)];
}

function isListOf(type: GraphQLInputType): boolean {
  return isNonNullType(type) ? isListOf(type.ofType) : isListType(type);
}

function leafOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  const isConnection = isObjectType(type) && type.name.endsWith('Connection');
  return isConnection ? ' { totalCount nodes { __typename } }' : ' { __typename }';
}
