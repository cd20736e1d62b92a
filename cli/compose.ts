/**
 * `committee-graph compose`: writes or checks schema/ (subgraphs, supergraph, JSON Schema of statements) and lists
 * breaking changes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { statementsJsonSchema } from '../ingest/statement-schema.ts';
import { buildSubgraphs, composeSchemaFiles } from './compose-supergraph.ts';
import { CommandError, exitCodes } from './exit.ts';
import { schemaFolder } from './fact-folders.ts';
import { listBreakingChanges, printApiSchema } from './api-schema.ts';

/** The API of the last release. */
export const releasedSchema = join(schemaFolder, 'released.graphql');

export interface ComposeOptions {
  /** Compare only, and fail if a file differs. */
  readonly check: boolean;
  /** Also store the current API as the released one, with which later changes are compared. */
  readonly release: boolean;
}

/** Runs the command and returns the lines to print. */
export function compose({ check, release }: ComposeOptions): readonly string[] {
  const files = generateFiles();
  const api = printApiSchema(files.get('supergraph.graphql') ?? '');
  if (check) {
    const stale = [...files]
      .filter(([name, content]) => readSchemaFile(name) !== content)
      .map(([name]) => `schema/${name}`);
    if (stale.length > 0) {
      throw new CommandError(`out of date: ${stale.join(', ')}; run \`npm run compose\``, exitCodes.failed);
    }
  } else {
    for (const [name, content] of files) writeFileSync(join(schemaFolder, name), content);
  }
  const changes = listBreakingChanges(
    existsSync(releasedSchema) ? buildSchema(readFileSync(releasedSchema, 'utf8')) : null,
    buildSchema(api),
  );
  if (release) writeFileSync(releasedSchema, api);
  return [
    check
      ? 'schema/ is up to date'
      : `written: ${[...files.keys()].map((name) => `schema/${name}`).join(', ')}`,
    ...(changes.length === 0
      ? ['no breaking change since the last release']
      : ['breaking changes since the last release:', ...changes]),
  ];
}

function generateFiles(): ReadonlyMap<string, string> {
  const statements = `${JSON.stringify(statementsJsonSchema(), null, 2)}\n`;
  return new Map([...composeSchemaFiles(buildSubgraphs()), ['statements.schema.json', statements]]);
}

function readSchemaFile(name: string): string | null {
  const path = join(schemaFolder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
