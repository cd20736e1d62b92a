/** The operations that the query planner sends to the subgraphs, parsed and cached. */
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
import { readShape, type FieldTypes, type ObjectShape } from './answer-shape.ts';
import type { EntityKeys } from './entity-keys.ts';

/** Limits of an operation cache: number of entries, and total length of their texts. */
export interface CacheBounds {
  readonly entries: number;
  readonly characters: number;
}

// A parsed operation takes some fifty times the memory of its text, so `characters` limits the memory.
const defaultBounds: CacheBounds = { entries: 1000, characters: 1_000_000 };

/** Caches what is derived from an operation's text; the least recently used is evicted first. */
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

/** The response names that an operation selects on entities of one type; null for any type. */
export interface EntitySelection {
  readonly typeName: string | null;
  readonly fields: readonly string[];
}

/** The alias under which a key field is selected, apart from what the client selects of that field. */
export function keyAlias(field: string): string {
  return `_key_${field}`;
}

export interface PlannedOperation {
  /** The text to send: as planned, plus type and key of every entity, so that a wrong entity is detected. */
  readonly text: string;
  /** False for mutations, which must not be retried. */
  readonly isQuery: boolean;
  /** Response names that a response must contain: those without a directive. */
  readonly rootFields: readonly string[];
  /** Selections on entities; null if the operation fetches none. */
  readonly entities: readonly EntitySelection[] | null;
  /** Key fields selected on entities, by type. */
  readonly keys: EntityKeys;
  /** The expected structure of the data. */
  readonly shape: ObjectShape;
}

/** Parses an operation for a subgraph with these entity keys; the structure of types not in `types` is not checked. */
export function readPlannedOperation(
  text: string,
  keys: EntityKeys = new Map(),
  types: FieldTypes = new Map(),
): PlannedOperation {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the document of a planned fetch contains no operation');
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
  const keyFields = (keys.get(selection.typeCondition?.name.value ?? '') ?? []).map((field): FieldNode => {
    return { kind: Kind.FIELD, alias: nameNode(keyAlias(field)), name: nameNode(field) };
  });
  const { selectionSet } = selection;
  return {
    ...selection,
    selectionSet: { ...selectionSet, selections: [...keyFields, ...selectionSet.selections] },
  };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
