/**
 * What a record gives and what it leaves open: ISO's word for the latter is null.
 * In: values, null or empty where the record has none. Out: the given ones; and `null` as the source's word for the others.
 * Not for: lists; for them ISO writes null where they are empty.
 */
import type { Provenance } from '../../facts/provenance.ts';

/** The same values without those that are null, empty text or not there. */
export type Given<T extends object> = { readonly [K in keyof T]?: Exclude<T[K], null | undefined> };

/** Leaves out what a record does not give. */
export function given<T extends object>(values: T): Given<T> {
  const kept: Partial<Record<keyof T, unknown>> = {};
  for (const name of Object.keys(values) as (keyof T)[]) {
    if (!isOpen(values[name])) kept[name] = values[name];
  }
  return kept as Given<T>;
}

/** `null` for each value that is left open; the CSV form has an empty cell for it. */
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

/** The words of a source by the value that they stand for. */
export type Words = Readonly<Record<string, string>>;

/** What all facts of one file share. */
export interface FileOrigin {
  readonly source: string;
  readonly asOf: string;
}

/** Where a fact comes from, with the words of the source where there are any. */
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
