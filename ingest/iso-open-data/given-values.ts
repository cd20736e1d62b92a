/**
 * Separates the values that a record gives from those that it leaves open with null. Lists are different: a null list is
 * empty.
 */
import type { Provenance } from '../../facts/provenance.ts';

/** The same values without null, empty text and undefined. */
export type Given<T extends object> = { readonly [K in keyof T]?: Exclude<T[K], null | undefined> };

/** Drops null, empty text and undefined. */
export function given<T extends object>(values: T): Given<T> {
  const present: Partial<Record<keyof T, unknown>> = {};
  for (const name of Object.keys(values) as (keyof T)[]) {
    if (!isOpen(values[name])) present[name] = values[name];
  }
  return present as Given<T>;
}

/** `null` for each open value; the CSV form has an empty cell for it. */
export function whereOpen(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const open: Record<string, string> = {};
  for (const name of Object.keys(values)) {
    if (isOpen(values[name])) open[name] = 'null';
  }
  return open;
}

function isOpen(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** Words of a source by the name of the value. */
export type Words = Readonly<Record<string, string>>;

/** Shared by all facts of one file. */
export interface FileOrigin {
  readonly source: string;
  readonly asOf: string;
}

/** The provenance of a fact, with the words of the source, if any. */
export function provenance(
  { source, asOf }: FileOrigin,
  locator: string,
  stated: Words = {},
  unknown: Words = {},
): Provenance {
  const place: { -readonly [K in keyof Provenance]: Provenance[K] } = { asOf, source, locator };
  if (Object.keys(stated).length > 0) place.stated = stated;
  if (Object.keys(unknown).length > 0) place.unknown = unknown;
  return place;
}
