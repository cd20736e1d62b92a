/**
 * The expected structure of a subgraph response: object, list or scalar at each place. Apollo Gateway itself checks for
 * missing values and scalar types, but a wrong structure would make it fail the whole request, including the data of
 * other subgraphs.
 */
import { Kind, parse } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode, TypeNode } from 'graphql';

/** The types of the fields, by type and field. */
export type FieldTypes = ReadonlyMap<string, ReadonlyMap<string, TypeNode>>;

/** The selected fields by response name; fields of unknown type are omitted. */
export type ObjectShape = ReadonlyMap<string, FieldShape>;

interface FieldShape {
  /** Depth of list nesting. */
  readonly lists: number;
  /** The fields of the value; null for a scalar. No scalar of the graph is an object or a list. */
  readonly fields: ObjectShape | null;
}

/** The fields of every type in the supergraph. A subgraph may declare a stricter type, never another structure. */
export function readFieldTypes(supergraphSdl: string): FieldTypes {
  return new Map(
    parse(supergraphSdl, { noLocation: true })
      .definitions.filter(
        (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION,
      )
      .map(({ name, fields = [] }) => [
        name.value,
        new Map(fields.map((field) => [field.name.value, field.type])),
      ]),
  );
}

/** The structure of a response to a planned operation. */
export function readShape(document: DocumentNode, types: FieldTypes): ObjectShape {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the document of a planned fetch contains no operation');
  const fragments = new Map(
    document.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const root = operation.operation.valueOf() === 'mutation' ? 'Mutation' : 'Query';
  return shapeOf([{ type: root, selectionSet: operation.selectionSet }], { types, fragments });
}

interface Selected {
  /** The type of the selection; null if unknown. */
  readonly type: string | null;
  readonly selectionSet: SelectionSetNode;
}

interface Known {
  readonly types: FieldTypes;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** GraphQL guarantees that fields with the same response name have the same structure in all fragments. */
function shapeOf(selected: readonly Selected[], known: Known): ObjectShape {
  const fields = new Map<string, { readonly lists: number; readonly below: readonly Selected[] }>();
  for (const { type, field } of selected.flatMap((one) => fieldsOf(one, known))) {
    const declared = typeOf(type, field, known.types);
    if (declared === null) continue;
    const name = field.alias?.value ?? field.name.value;
    const { selectionSet } = field;
    const below = selectionSet === undefined ? [] : [{ type: declared.name, selectionSet }];
    fields.set(name, { lists: declared.lists, below: [...(fields.get(name)?.below ?? []), ...below] });
  }
  return new Map(
    [...fields].map(([name, { lists, below }]) => [
      name,
      { lists, fields: below.length === 0 ? null : shapeOf(below, known) },
    ]),
  );
}

/** The fields of a selection, including those of its fragments. */
function fieldsOf(
  { type, selectionSet }: Selected,
  known: Known,
): { readonly type: string | null; readonly field: FieldNode }[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ type, field: selection }];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : known.fragments.get(selection.name.value);
    if (fragment === undefined) return [];
    const condition = fragment.typeCondition?.name.value ?? type;
    return fieldsOf({ type: condition, selectionSet: fragment.selectionSet }, known);
  });
}

function typeOf(
  type: string | null,
  field: FieldNode,
  types: FieldTypes,
): { readonly lists: number; readonly name: string | null } | null {
  const name = field.name.value;
  if (name === '__typename') return { lists: 0, name: null };
  // Not in the supergraph; the fragments in its selection name the types.
  if (name === '_entities') return { lists: 1, name: null };
  const declared = type === null ? undefined : types.get(type)?.get(name);
  return declared === undefined ? null : unwrap(declared);
}

function unwrap(type: TypeNode): { readonly lists: number; readonly name: string } {
  if (type.kind === Kind.NAMED_TYPE) return { lists: 0, name: type.name.value };
  const inner = unwrap(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...inner, lists: inner.lists + 1 } : inner;
}

/** The path of the first value of unexpected structure, such as `committee.chairs.0`, or null. Null fits any structure. */
export function findMisshapen(data: Readonly<Record<string, unknown>>, shape: ObjectShape): string | null {
  for (const [name, field] of shape) {
    if (!Object.hasOwn(data, name)) continue;
    if (name === '__typename' && typeof data[name] !== 'string') return name;
    const path = findInValue(data[name], field, field.lists, name);
    if (path !== null) return path;
  }
  return null;
}

function findInValue(value: unknown, shape: FieldShape, lists: number, path: string): string | null {
  if (value === null) return null;
  if (lists > 0) {
    if (!Array.isArray(value)) return path;
    for (const [index, item] of value.entries()) {
      const wrong = findInValue(item, shape, lists - 1, `${path}.${index}`);
      if (wrong !== null) return wrong;
    }
    return null;
  }
  const isObject = typeof value === 'object' && !Array.isArray(value);
  if (shape.fields === null) return typeof value === 'object' ? path : null;
  if (!isObject) return path;
  const wrong = findMisshapen(value as Readonly<Record<string, unknown>>, shape.fields);
  return wrong === null ? null : `${path}.${wrong}`;
}
