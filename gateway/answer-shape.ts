/**
 * Which form each value of an answer must have: an object, a list of objects, a scalar.
 * In: the supergraph, a planned operation, an answer. Out: where the answer has another form. Not for: which values are
 * missing, or whether a scalar is of its type; the gateway looks at these itself. On another form it would give up the
 * whole request, the parts of other subgraphs included.
 */
import { Kind, parse } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode, TypeNode } from 'graphql';

/** The types of the fields, by type and field. */
export type FieldTypes = ReadonlyMap<string, ReadonlyMap<string, TypeNode>>;

/** The fields that a selection asks for, by response name; those whose type is not known are left out. */
export type ObjectShape = ReadonlyMap<string, FieldShape>;

interface FieldShape {
  /** How many lists lie around the value. */
  readonly lists: number;
  /** What the value holds; null for a scalar. No scalar of the graph is an object or a list. */
  readonly fields: ObjectShape | null;
}

/** The fields of every type in the supergraph. Subgraphs may promise more about a field, never another form of it. */
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

/** The form of an answer to a planned operation. */
export function readShape(document: DocumentNode, types: FieldTypes): ObjectShape {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('A planned operation holds no operation.');
  const fragments = new Map(
    document.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const root = operation.operation.valueOf() === 'mutation' ? 'Mutation' : 'Query';
  return shapeOf([{ type: root, selectionSet: operation.selectionSet }], { types, fragments });
}

interface Selected {
  /** The type that the selection is made on; null where it is not known. */
  readonly type: string | null;
  readonly selectionSet: SelectionSetNode;
}

interface Known {
  readonly types: FieldTypes;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Fields of one response name have one form, whichever fragment they stand in: GraphQL allows no others. */
function shapeOf(selected: readonly Selected[], known: Known): ObjectShape {
  const asked = new Map<string, { readonly lists: number; readonly below: readonly Selected[] }>();
  for (const { type, field } of selected.flatMap((one) => fieldsOf(one, known))) {
    const declared = typeOf(type, field, known.types);
    if (declared === null) continue;
    const name = field.alias?.value ?? field.name.value;
    const { selectionSet } = field;
    const below = selectionSet === undefined ? [] : [{ type: declared.name, selectionSet }];
    asked.set(name, { lists: declared.lists, below: [...(asked.get(name)?.below ?? []), ...below] });
  }
  return new Map(
    [...asked].map(([name, { lists, below }]) => [
      name,
      { lists, fields: below.length === 0 ? null : shapeOf(below, known) },
    ]),
  );
}

/** The fields of a selection, those of its fragments included. */
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
  // Not in the supergraph, and of any type: its fragments say of which.
  if (name === '_entities') return { lists: 1, name: null };
  const declared = type === null ? undefined : types.get(type)?.get(name);
  return declared === undefined ? null : unwrap(declared);
}

function unwrap(type: TypeNode): { readonly lists: number; readonly name: string } {
  if (type.kind === Kind.NAMED_TYPE) return { lists: 0, name: type.name.value };
  const inner = unwrap(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...inner, lists: inner.lists + 1 } : inner;
}

/** Where data has another form than was asked for, as `committee.chairs.0`; null where it has none. Null fits any form. */
export function findMisshapen(data: Readonly<Record<string, unknown>>, shape: ObjectShape): string | null {
  for (const [name, field] of shape) {
    if (!Object.hasOwn(data, name)) continue;
    if (name === '__typename' && typeof data[name] !== 'string') return name;
    const wrong = findInValue(data[name], field, field.lists, name);
    if (wrong !== null) return wrong;
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
