/**
 * Rules derived from the types of fields (field-registry.ts), which are resolved once per kind: imports have 70,000
 * facts.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { formatDocumentNumber, type DocumentNumber } from '../vocabulary/document-number.ts';
import { datesAgree } from '../vocabulary/partial-date.ts';
import { personId } from '../vocabulary/person-name.ts';
import { factKinds, type Endpoint, type FactKind } from './fact-kinds.ts';
import type { Fact } from './facts.ts';
import { fieldMeanings, type FieldType } from './field-registry.ts';

/** The structure of typed values in a schema. */
export type FieldNode =
  | { readonly form: 'value'; readonly type: FieldType }
  | { readonly form: 'list'; readonly item: FieldNode; readonly isSequence: boolean }
  | {
      readonly form: 'object';
      readonly type: FieldType | null;
      readonly fields: ReadonlyMap<string, FieldNode>;
    };

/** A field of a kind of fact. */
export interface FactField {
  readonly part: 'subject' | 'values';
  readonly name: string;
  readonly node: FieldNode;
  /** Types of the values in it, at any depth. */
  readonly types: ReadonlySet<FieldType>;
  readonly isLasting: boolean;
  readonly schema: z.ZodType;
}

/** The fields of a kind, subject first. Throws TypeError for a field without a registered type. */
export function fieldsOf(kind: FactKind): readonly FactField[] {
  return fieldTables.get(kind) ?? [];
}

/** The type of a field, of the items of a list, or null for a list or object of several. */
export function typeOf({ node }: FactField): FieldType | null {
  const inner = node.form === 'list' ? node.item : node;
  return inner.form === 'list' ? null : inner.type;
}

const fieldTables: ReadonlyMap<FactKind, readonly FactField[]> = new Map(
  (Object.keys(factKinds) as FactKind[]).map((kind) => {
    const { subject, values } = factKinds[kind];
    return [
      kind,
      [
        ...describeFields(kind, 'subject', subject.unwrap().shape),
        ...describeFields(kind, 'values', values.unwrap().shape),
      ],
    ] as const;
  }),
);

function describeFields(
  kind: FactKind,
  part: FactField['part'],
  shape: z.core.$ZodLooseShape,
): readonly FactField[] {
  return Object.entries(shape).map(([name, declared]) => {
    const schema = withoutOptional(declared as z.ZodType);
    const node = describeSchema(schema, `${kind}.${name}`);
    const isLasting = fieldMeanings.get(schema)?.isLasting === true;
    return { part, name, node, types: new Set(typesIn(node)), isLasting, schema };
  });
}

function withoutOptional(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodExactOptional ? (schema.unwrap() as z.ZodType) : schema;
}

function describeSchema(wrapped: z.ZodType, path: string): FieldNode {
  const declared = withoutOptional(wrapped);
  const type = fieldMeanings.get(declared)?.type ?? null;
  const schema = declared instanceof z.ZodReadonly ? (declared.unwrap() as z.ZodType) : declared;
  if (schema instanceof z.ZodArray) {
    const isSequence = fieldMeanings.get(declared)?.isSequence === true;
    return { form: 'list', item: describeSchema(schema.element as z.ZodType, path), isSequence };
  }
  if (schema instanceof z.ZodObject) return describeObjects([schema], type, path);
  if (schema instanceof z.ZodUnion) {
    return describeObjects(
      schema.options.map((option) => option as z.ZodObject),
      type,
      path,
    );
  }
  if (schema instanceof z.ZodLiteral) return { form: 'value', type: 'verbatim' };
  if (type === null) throw new TypeError(`${path} has no type; expected a schema that registers one`);
  return { form: 'value', type };
}

/** Alternatives of a union share one table: a name means the same in each. */
function describeObjects(objects: readonly z.ZodObject[], type: FieldType | null, path: string): FieldNode {
  const fields = objects.flatMap(({ shape }) =>
    Object.entries(shape).map(
      ([name, schema]) => [name, describeSchema(schema as z.ZodType, `${path}.${name}`)] as const,
    ),
  );
  return { form: 'object', type, fields: new Map(fields) };
}

function typesIn(node: FieldNode): readonly FieldType[] {
  switch (node.form) {
    case 'value':
      return [node.type];
    case 'list':
      return typesIn(node.item);
    case 'object':
      return [...(node.type === null ? [] : [node.type]), ...[...node.fields.values()].flatMap(typesIn)];
  }
}

/** By kind and type, the fields in which values of the type occur. */
const fieldsWithType = new Map<string, readonly FactField[]>();

function fieldsHolding(kind: FactKind, type: FieldType): readonly FactField[] {
  const key = `${kind} ${type}`;
  const known = fieldsWithType.get(key) ?? fieldsOf(kind).filter(({ types }) => types.has(type));
  fieldsWithType.set(key, known);
  return known;
}

type Values = Readonly<Record<string, unknown>>;

/** The kinds of facts with a field of a type, at any depth. */
export function kindsWithType(type: FieldType): readonly FactKind[] {
  return [...fieldTables.keys()].filter((kind) => fieldsHolding(kind, type).length > 0);
}

type ValueOf<T extends FieldType> = T extends 'document' ? DocumentNumber : string;

/** Every value of a type in a fact, in the order of the fields. */
export function valuesOfType<T extends Exclude<FieldType, 'endpoint'>>(
  fact: Pick<Fact, 'kind' | 'subject' | 'values'>,
  type: T,
): readonly ValueOf<T>[] {
  const found: unknown[] = [];
  for (const { part, name, node } of fieldsHolding(fact.kind, type)) {
    collect((fact[part] as Values)[name], node, type, found);
  }
  return found as readonly ValueOf<T>[];
}

function collect(value: unknown, node: FieldNode, type: FieldType, found: unknown[]): void {
  if (value === undefined || value === null) return;
  switch (node.form) {
    case 'value':
      if (node.type === type) found.push(value);
      return;
    case 'list':
      for (const item of value as readonly unknown[]) collect(item, node.item, type, found);
      return;
    case 'object':
      if (node.type === type) found.push(value);
      for (const [name, inner] of node.fields) collect((value as Values)[name], inner, type, found);
  }
}

/** Replaces text values by type. */
type Replacements = Readonly<Partial<Record<FieldType, (value: string) => string>>>;

/** A fact with values replaced, and the fields that changed; the fact itself if none did. */
export function replaceValues(
  fact: Fact,
  replacements: Replacements,
): { readonly fact: Fact; readonly changed: readonly FactField[] } {
  const types = Object.keys(replacements) as FieldType[];
  const changed: FactField[] = [];
  const parts: Record<FactField['part'], Record<string, unknown> | null> = { subject: null, values: null };
  for (const field of fieldsOf(fact.kind)) {
    if (!types.some((type) => field.types.has(type))) continue;
    const object = fact[field.part] as Values;
    const value = object[field.name];
    const next = replace(value, field.node, replacements);
    if (next === value) continue;
    changed.push(field);
    const copy = (parts[field.part] ??= { ...object });
    copy[field.name] = next;
  }
  if (changed.length === 0) return { fact, changed };
  const { subject, values } = parts;
  // Text takes the place of text: every field keeps its type.
  return { fact: { ...fact, ...(subject && { subject }), ...(values && { values }) } as Fact, changed };
}

function replace(value: unknown, node: FieldNode, replacements: Replacements): unknown {
  if (value === undefined || value === null) return value;
  switch (node.form) {
    case 'value':
      return replacements[node.type]?.(value as string) ?? value;
    case 'list': {
      const items = value as readonly unknown[];
      const next = items.map((item) => replace(item, node.item, replacements));
      return next.every((item, index) => item === items[index]) ? value : next;
    }
    case 'object': {
      let copy: Record<string, unknown> | null = null;
      for (const [name, inner] of node.fields) {
        const old = (value as Values)[name];
        const next = replace(old, inner, replacements);
        if (next !== old) (copy ??= { ...(value as Values) })[name] = next;
      }
      return copy ?? value;
    }
  }
}

/** A claimed field of a kind. */
function valueField(kind: FactKind, name: string): FactField | undefined {
  return claimFields.get(kind)?.get(name);
}

const claimFields: ReadonlyMap<FactKind, ReadonlyMap<string, FactField>> = new Map(
  [...fieldTables].map(([kind, fields]) => [
    kind,
    new Map(fields.filter(({ part }) => part === 'values').map((field) => [field.name, field])),
  ]),
);

/** True for a field whose value does not change with time. */
export function isLasting(kind: FactKind, field: string): boolean {
  return valueField(kind, field)?.isLasting === true;
}

/** True if the value is the other date with more precision. */
export function refines(kind: FactKind, field: string, value: unknown, other: unknown): boolean {
  const found = valueField(kind, field);
  if (found === undefined || typeOf(found) !== 'date') return false;
  if (typeof value !== 'string' || typeof other !== 'string') return false;
  return value.length > other.length && value.startsWith(other);
}

/**
 * True if both values claim the same: dates up to their precision, prose ignoring case and spacing, sets in any order.
 */
export function valuesAgree(kind: FactKind, field: string, a: unknown, b: unknown): boolean {
  const node = valueField(kind, field)?.node;
  if (node === undefined || a === null || b === null) return isDeepStrictEqual(a, b);
  if (node.form === 'value' && node.type === 'date') return datesAgree(a as string, b as string);
  return isDeepStrictEqual(fold(a, node), fold(b, node));
}

/** Values that claim the same fold to deeply equal forms. */
function fold(value: unknown, node: FieldNode): unknown {
  switch (node.form) {
    case 'value':
      return typeof value === 'string' ? foldText(value, node.type) : value;
    case 'list': {
      const items = (value as readonly unknown[]).map((item) => fold(item, node.item));
      if (node.isSequence) return items;
      return items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).sort();
    }
    case 'object':
      return Object.fromEntries(
        [...node.fields]
          .filter(([name]) => (value as Values)[name] !== undefined)
          .map(([name, inner]) => [name, fold((value as Values)[name], inner)]),
      );
  }
}

function foldText(text: string, type: FieldType): string {
  switch (type) {
    case 'prose':
      return text
        .toLowerCase()
        .replaceAll(/[\u2010-\u2015-]/g, '-')
        .replaceAll(/\s+/g, ' ')
        .trim();
    case 'person':
    case 'spelling':
      return personId(text);
    default:
      return text;
  }
}

/** A value of a field as text: `ISO/TC 307 N 656`, `ISO/TC 307/WG 1, ISO/TC 307/WG 2`. */
export function printValue(kind: FactKind, field: string, value: unknown): string | null {
  const node = valueField(kind, field)?.node;
  return value === null || value === undefined ? null : printNode(value, node);
}

function printNode(value: unknown, node: FieldNode | undefined): string {
  if (node?.form === 'list') {
    return (value as readonly unknown[]).map((item) => printNode(item, node.item)).join(', ');
  }
  if (node?.form === 'object' && node.type === 'document')
    return formatDocumentNumber(value as DocumentNumber);
  if (node?.form === 'object' && node.type === 'endpoint') return endpointName(value as Endpoint);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function endpointName(endpoint: Endpoint): string {
  return 'committee' in endpoint ? endpoint.committee : endpoint.organization;
}
