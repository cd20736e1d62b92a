/**
 * What the environment says to every long-running process of ours, and the folder that the project lies in.
 * In: environment variables. Out: shapes to put into a process's own table of variables, and the error that names a
 * wrong one. Not for: variables that one process alone reads; those are in its room's config.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A variable or file that the process cannot start with; the message names it and says what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The folder of package.json: the same whether the sources run or what `npm run build` has made of them. */
export const projectFolder = findProjectFolder(import.meta.dirname);

function findProjectFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new ConfigError('package.json: expected it above the code that runs');
  return findProjectFolder(above);
}

/** Where to listen and how much to log. */
export const listenShape = {
  HOST: z.string().min(1, 'expected a host name or address').default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'expected fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
};

/** A port; 0 takes any free one. */
export const portShape = z
  .string()
  .regex(/^\d{1,5}$/, 'expected a number from 0 to 65535')
  .transform(Number)
  .refine((port) => port <= 65_535, 'expected a number from 0 to 65535');

/** A whole number of the unit that the variable's name says. */
export function countShape(least: number, most: number) {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((count) => count >= least && count <= most, expected);
}

/** What gateway and subgraphs know each other by; there is no default. */
export const secretShape = {
  SUBGRAPH_SECRET: z.string().optional(),
  SUBGRAPH_SECRET_FILE: z.string().min(1, 'expected the path of a file').optional(),
};

/**
 * Reads the variables of a process.
 * @throws ConfigError naming every variable that is wrong, and what was expected
 */
export function readEnvironment<T>(shape: z.ZodType<T>, env: NodeJS.ProcessEnv): T {
  const result = shape.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ConfigError(wrong.join('; '));
}

const secretText = /^[\x21-\x7e]{16,512}$/;
const expectedSecret = 'expected a secret of 16 to 512 printable characters without spaces';

/**
 * The shared secret from its variable or its file; null when neither is set.
 * @throws ConfigError that names the variable, never the value
 */
export function readSecret(values: {
  readonly SUBGRAPH_SECRET?: string | undefined;
  readonly SUBGRAPH_SECRET_FILE?: string | undefined;
}): string | null {
  const { SUBGRAPH_SECRET: text, SUBGRAPH_SECRET_FILE: path } = values;
  if (text !== undefined && path !== undefined) {
    throw new ConfigError('SUBGRAPH_SECRET, SUBGRAPH_SECRET_FILE: expected one of them, not both');
  }
  if (path !== undefined) return checkSecret('SUBGRAPH_SECRET_FILE', readSecretFile(path));
  return text === undefined ? null : checkSecret('SUBGRAPH_SECRET', text);
}

/** The secret, or a ConfigError that says where to put one. */
export function requireSecret(secret: string | null): string {
  if (secret !== null) return secret;
  throw new ConfigError(
    `SUBGRAPH_SECRET: ${expectedSecret}, here or in the file that SUBGRAPH_SECRET_FILE names`,
  );
}

function checkSecret(variable: string, text: string): string {
  if (secretText.test(text)) return text;
  throw new ConfigError(`${variable}: ${expectedSecret}`);
}

function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new ConfigError(`SUBGRAPH_SECRET_FILE: the file cannot be read (${reason})`);
  }
}
