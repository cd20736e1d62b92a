/** A temporary supergraph file, and invalid variants of it. */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './processes.ts';

export const committed = readFileSync(join(root, 'schema/supergraph.graphql'), 'utf8');

/** The committed supergraph with another description of a type: a change that every caller can see. */
export function describedAs(text: string): string {
  return committed.replace('"""A committee or group, as of a day."""', `"""${text}"""`);
}

/** Texts that must not be served as a supergraph. */
export const unusable: Readonly<Record<string, string>> = {
  empty: '',
  truncated: committed.slice(0, committed.length / 2),
  garbage: 'no supergraph at all',
  'a schema of no federation': 'type Query { a: Int }',
};

export interface SupergraphFile {
  readonly path: string;
  /** Moves the text into place atomically. */
  replace(text: string): void;
  /** Writes into the existing file. */
  overwrite(text: string): void;
  removeFile(): void;
  remove(): void;
}

export function createSupergraphFile(text = committed): SupergraphFile {
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  const path = join(folder, 'supergraph.graphql');
  writeFileSync(path, text);
  return {
    path,
    replace: (next) => {
      writeFileSync(`${path}.next`, next);
      renameSync(`${path}.next`, path);
    },
    overwrite: (next) => {
      writeFileSync(path, next);
    },
    removeFile: () => {
      rmSync(path, { force: true });
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
