/**
 * `committee-graph compose`: writes schema/ (the subgraphs, the supergraph, the JSON Schema of statements), or compares it
 * with the code, and names breaking changes.
 * In: options. Out: files in schema/, a list of changes. Not for: composing itself (compose-supergraph.ts).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { statementsJsonSchema } from '../ingest/statement-schema.ts';
import { buildSubgraphs, composeSchemaFiles } from './compose-supergraph.ts';
import { CommandError, exitCodes } from './exit.ts';
import { schemaFolder } from './fact-folders.ts';
import { listBreakingChanges, printApiSchema } from './api-schema.ts';

/** The API as callers of the last release know it. */
export const releasedSchema = join(schemaFolder, 'released.graphql');

export interface ComposeOptions {
  /** Compare only, and fail where a file differs. */
  readonly check: boolean;
  /** Also make today's API the one that later changes are compared with. */
  readonly release: boolean;
}

/** Runs the command and gives the lines to print. */
export function compose({ check, release }: ComposeOptions): readonly string[] {
  const files = generateFiles();
  const api = printApiSchema(files.get('supergraph.graphql') ?? '');
  if (check) {
    const stale = [...files]
      .filter(([name, content]) => readSchemaFile(name) !== content)
      .map(([name]) => `schema/${name}`);
    if (stale.length > 0) {
      throw new CommandError(
        `not as the code has it: ${stale.join(', ')}; expected the output of \`npm run compose\``,
        exitCodes.failed,
      );
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
      ? 'schema/ is as the code has it'
      : `written: ${[...files.keys()].map((name) => `schema/${name}`).join(', ')}`,
    ...(changes.length === 0
      ? ['no breaking change since the last release']
      : ['breaking changes since the last release:', ...changes]),
  ];
}

/** Every generated file of schema/, by name. */
function generateFiles(): ReadonlyMap<string, string> {
  const statements = `${JSON.stringify(statementsJsonSchema(), null, 2)}\n`;
  return new Map([...composeSchemaFiles(buildSubgraphs()), ['statements.schema.json', statements]]);
}

function readSchemaFile(name: string): string | null {
  const path = join(schemaFolder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
