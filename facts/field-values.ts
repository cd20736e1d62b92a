/** How values of a field compare and print, by the types of the field (field-types.ts). */
import { isDeepStrictEqual } from 'node:util';
import { formatDocumentNumber, type DocumentNumber } from '../vocabulary/document-number.ts';
import { datesAgree } from '../vocabulary/partial-date.ts';
import { personId } from '../vocabulary/person-name.ts';
import { factKinds, type FactKind } from './fact-kinds.ts';
import type { FieldType } from './field-registry.ts';
import { fieldsOf, typeOf, type FactField, type FieldNode } from './field-types.ts';

/** A claimed field of a kind. */
function valueField(kind: FactKind, name: string): FactField | undefined {
  return claimFields.get(kind)?.get(name);
}

const claimFields: ReadonlyMap<FactKind, ReadonlyMap<string, FactField>> = new Map(
  (Object.keys(factKinds) as FactKind[]).map((kind) => [
    kind,
    new Map(
      fieldsOf(kind)
        .filter(({ part }) => part === 'values')
        .map((field) => [field.name, field]),
    ),
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
          .filter(([name]) => (value as Readonly<Record<string, unknown>>)[name] !== undefined)
          .map(([name, inner]) => [name, fold((value as Readonly<Record<string, unknown>>)[name], inner)]),
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
  return typeof value === 'string' ? value : JSON.stringify(value);
}
