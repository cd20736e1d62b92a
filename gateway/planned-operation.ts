/**
 * The operations that the query planner writes for the subgraphs, read once and kept for a while.
 * In: the text of a planned operation. Out: its document, and what an answer to it must hold. Not for: operations of
 * callers, which must be validated.
 */
import { LRUCache } from 'lru-cache';
import { Kind, parse, print, visit } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  NameNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { readShape } from './answer-shape.ts';
import type { FieldTypes, ObjectShape } from './answer-shape.ts';
import type { EntityKeys } from './entity-keys.ts';

/** Bounds of a cache of operations: the number of entries, and the characters of their texts taken together. */
export interface CacheBounds {
  readonly entries: number;
  readonly characters: number;
}

// A parsed operation takes some fifty times the memory of its text, so the second number is what bounds memory.
const defaultBounds: CacheBounds = { entries: 1000, characters: 1_000_000 };

/** What was made of an operation's text, for the texts asked for most recently. */
export class OperationCache<Entry extends object> {
  readonly #entries: LRUCache<string, Entry>;
  readonly #prepare: (text: string) => Entry;

  constructor(prepare: (text: string) => Entry, bounds: CacheBounds = defaultBounds) {
    this.#prepare = prepare;
    this.#entries = new LRUCache<string, Entry>({ max: bounds.entries, maxSize: bounds.characters });
  }

  get size(): number {
    return this.#entries.size;
  }

  read(text: string): Entry {
    const known = this.#entries.get(text);
    if (known !== undefined) return known;
    const entry = this.#prepare(text);
    this.#entries.set(text, entry, { size: text.length });
    return entry;
  }
}

/** The response names that an operation asks of entities of one type (null: of any type). */
export interface EntitySelection {
  readonly typeName: string | null;
  readonly fields: readonly string[];
}

/** What an entity's key field is asked as, beside whatever the caller wants of that field. */
export function keyAlias(field: string): string {
  return `_key_${field}`;
}

export interface PlannedOperation {
  /** The text to send: as planned, with type and key asked of every entity, so that a wrong one can be seen. */
  readonly text: string;
  /** False for mutations, which must never be sent twice. */
  readonly isQuery: boolean;
  /** Response names that an answer must hold: those asked for without condition. */
  readonly rootFields: readonly string[];
  /** What is asked of entities; null when the operation fetches none. */
  readonly entities: readonly EntitySelection[] | null;
  /** The key fields that are asked of entities, by type. */
  readonly keys: EntityKeys;
  /** The form that its data must have. */
  readonly shape: ObjectShape;
}

/** Reads an operation for a subgraph that knows entities by these keys; the form of a type not given is left open. */
export function readPlannedOperation(
  text: string,
  keys: EntityKeys = new Map(),
  types: FieldTypes = new Map(),
): PlannedOperation {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('A planned operation holds no operation.');
  const entityField = operation.selectionSet.selections.find(isEntityField);
  return {
    text: entityField === undefined ? text : print(withTypesAndKeys(document, keys)),
    isQuery: isQuery(operation),
    rootFields: fieldNames(operation.selectionSet),
    entities: entityField?.selectionSet === undefined ? null : readEntitySelections(entityField.selectionSet),
    keys,
    shape: readShape(document, types),
  };
}

function isQuery(operation: OperationDefinitionNode): boolean {
  return operation.operation.valueOf() === 'query';
}

function isEntityField(selection: SelectionNode): selection is FieldNode {
  return selection.kind === Kind.FIELD && selection.name.value === '_entities';
}

function fieldNames(selectionSet: SelectionSetNode): string[] {
  return selectionSet.selections
    .filter((one) => one.kind === Kind.FIELD)
    .filter((field) => (field.directives ?? []).length === 0)
    .map((field) => field.alias?.value ?? field.name.value);
}

function readEntitySelections(selectionSet: SelectionSetNode): EntitySelection[] {
  return selectionSet.selections
    .filter((one) => one.kind === Kind.INLINE_FRAGMENT)
    .map((fragment) => ({
      typeName: fragment.typeCondition?.name.value ?? null,
      fields: fieldNames(fragment.selectionSet).filter((name) => name !== '__typename'),
    }));
}

function withTypesAndKeys(document: DocumentNode, keys: EntityKeys): DocumentNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };
  return visit(document, {
    Field(field) {
      if (!isEntityField(field) || field.selectionSet === undefined) return undefined;
      const planned = field.selectionSet.selections.map((selection) => withKey(selection, keys));
      const selections = [typename, ...planned];
      return { ...field, selectionSet: { ...field.selectionSet, selections } };
    },
  });
}

function withKey(selection: SelectionNode, keys: EntityKeys): SelectionNode {
  if (selection.kind !== Kind.INLINE_FRAGMENT) return selection;
  const asked = (keys.get(selection.typeCondition?.name.value ?? '') ?? []).map((field): FieldNode => {
    return { kind: Kind.FIELD, alias: nameNode(keyAlias(field)), name: nameNode(field) };
  });
  const { selectionSet } = selection;
  return {
    ...selection,
    selectionSet: { ...selectionSet, selections: [...asked, ...selectionSet.selections] },
  };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
