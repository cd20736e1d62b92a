/** Whether two editions of a file state the same fact. See field-values.ts for values that agree in meaning. */
import { factKinds } from './fact-kinds.ts';
import type { Fact } from './facts.ts';
import { subjectKey } from './subject-key.ts';

/** Kind and subject: `committee|ISO/TC 307`. */
export function factKey(fact: Fact): string {
  return `${fact.kind}|${subjectKey(fact)}`;
}

/** True if the facts differ at most in day, source and the order of fields, as between two editions of a file. */
export function saySame(a: Fact, b: Fact): boolean {
  return sameObjects(a, b, isOfEdition);
}

/** True if the facts of both lists say the same, in the same order. */
export function allSaySame(a: readonly Fact[], b: readonly Fact[]): boolean {
  return (
    a.length === b.length &&
    a.every((fact, index) => {
      const other = b[index];
      return other !== undefined && saySame(fact, other);
    })
  );
}

function isOfEdition(field: string): boolean {
  return field === 'asOf' || field === 'source';
}

type Fields = Readonly<Record<string, unknown>>;

function sameObjects(a: object, b: object, isIgnored: (field: string) => boolean = () => false): boolean {
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every(
      (field) =>
        isIgnored(field) ||
        (Object.hasOwn(b, field) && sameValues((a as Fields)[field], (b as Fields)[field])),
    )
  );
}

function sameValues(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return Array.isArray(a) === Array.isArray(b) && sameObjects(a, b);
}

const factFields = [
  'kind',
  'subject',
  'values',
  'asOf',
  'source',
  'locator',
  'basis',
  'reason',
  'stated',
  'unknown',
] as const;
const fieldsOfKinds = new Map(
  Object.entries(factKinds).map(([kind, { subject, values }]) => [
    kind,
    { subject: Object.keys(subject.unwrap().shape), values: Object.keys(values.unwrap().shape) },
  ]),
);

/** The fact with its fields in the order that parsing a fact file gives. */
export function orderFields(fact: Fact): Fact {
  const fields = fieldsOfKinds.get(fact.kind) ?? { subject: [], values: [] };
  const subject = order(fact.subject, fields.subject);
  const values = order(fact.values, fields.values);
  const isSame = subject === fact.subject && values === fact.values;
  return order(isSame ? fact : { ...fact, subject, values }, factFields) as Fact;
}

/** Returns the object itself if its fields are in order. */
function order(object: object, fields: readonly string[]): object {
  let at = 0;
  // A plain loop: this runs for each of the 70,000 records of a file.
  for (const field of Object.keys(object)) {
    at = fields.indexOf(field, at);
    if (at === -1 || (object as Fields)[field] === undefined) {
      return pick(object, fields);
    }
  }
  return object;
}

function pick(object: object, fields: readonly string[]): Fields {
  const picked: Record<string, unknown> = {};
  for (const field of fields) {
    const value = (object as Fields)[field];
    if (value !== undefined) picked[field] = value;
  }
  return picked;
}
