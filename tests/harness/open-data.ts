/** Files of ISO Open Data as an import reads them, from texts and from the fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactKind } from '../../facts/fact-kinds.ts';
import type { Fact, FactOf } from '../../facts/facts.ts';
import { importFile, type ImportOutcome, type ReadOptions } from '../../ingest/importers.ts';

const folder = join(import.meta.dirname, '../fixtures/iso-open-data');

/** The bytes of a fixture. */
export function readOpenDataFixture(name: string): Buffer {
  return readFileSync(join(folder, name));
}

/** Imports content in chunks of a few bytes, so that every line and character is cut somewhere. */
export function importContent(
  content: string | Uint8Array,
  file: string,
  options: Partial<ReadOptions> & { readonly day?: string | null; readonly chunk?: number } = {},
): Promise<ImportOutcome> {
  const { day = '2025-05-29', chunk = 61, ...rest } = options;
  return importFile(
    {
      file,
      chunks: cut(Buffer.from(content), chunk),
      day: day === null ? null : { day, from: '--as-of' },
    },
    { maxBytes: 1e9, findNames: () => Promise.resolve(new Map()), onRecord: () => undefined, ...rest },
  );
}

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

/** The facts of one kind. */
export function factsIn<K extends FactKind>({ set }: ImportOutcome, kind: K): readonly FactOf<K>[] {
  return set.facts.filter((fact: Fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind) as never;
}

/** A count of the report, by its words. */
export function countsOf({ report }: ImportOutcome): Readonly<Record<string, number>> {
  return Object.fromEntries((report.counted ?? []).map(({ what, count }) => [what, count]));
}
