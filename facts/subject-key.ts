/** One string for each subject, by which facts about the same thing are joined. */
import { personId } from '../vocabulary/person-name.ts';
import { factKinds, type Endpoint, type FactKind, type SubjectOf } from './fact-kinds.ts';
import type { Fact } from './facts.ts';
import { fieldsOf, typeOf } from './field-types.ts';
import type { FieldType } from './field-registry.ts';

/** `ISO/TC 307` or `organization:GS1`. */
export function endpointKey(endpoint: Endpoint): string {
  return 'committee' in endpoint ? endpoint.committee : `organization:${endpoint.organization}`;
}

/** A part of a key: a field of the subject and its type. */
interface KeyPart {
  readonly field: string;
  readonly type: FieldType | null;
}

const keyTables: ReadonlyMap<FactKind, readonly KeyPart[]> = new Map(
  (Object.keys(factKinds) as FactKind[]).map((kind) => {
    const types = new Map(
      fieldsOf(kind)
        .filter(({ part }) => part === 'subject')
        .map((field) => [field.name, typeOf(field)]),
    );
    return [kind, factKinds[kind].key.map((field) => ({ field, type: types.get(field) ?? null }))] as const;
  }),
);

/** The parts of the key of a kind. They are joined by a bar, which no identifier contains. */
export function keyParts(kind: FactKind): readonly KeyPart[] {
  return keyTables.get(kind) ?? [];
}

function keyOf(kind: FactKind, subject: Readonly<Record<string, unknown>>): string {
  return keyParts(kind)
    .map(({ field, type }) => printPart(subject[field], type))
    .join('|');
}

function printPart(value: unknown, type: FieldType | null): string {
  switch (type) {
    case 'person':
    case 'spelling':
      return personId(value as string);
    case 'endpoint':
      return endpointKey(value as Endpoint);
    default:
      // The only flag in a subject is the direction of a liaison.
      if (typeof value === 'boolean') return value ? '>' : '-';
      return String((value as string | number | undefined) ?? '');
  }
}

type KeyOf = { [K in FactKind]: (subject: SubjectOf<K>) => string };

/** The key of a subject, by kind. */
export const subjectKeys = Object.fromEntries(
  (Object.keys(factKinds) as FactKind[]).map((kind) => [
    kind,
    (subject: Readonly<Record<string, unknown>>) => keyOf(kind, subject),
  ]),
) as unknown as KeyOf;

/** The key of the subject of a fact; unique within its kind. */
export function subjectKey({ kind, subject }: Fact): string {
  return keyOf(kind, subject);
}
