/**
 * Rules derived from the types of fields (field-registry.ts), which are resolved once per kind: imports have 70,000
 * facts.
 */
import { z } from 'zod';
import type { DocumentNumber } from '../vocabulary/document-number.ts';
import { factKinds, type FactKind } from './fact-kinds.ts';
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
