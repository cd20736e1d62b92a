/**
 * What every long-running process reads from its environment, and the folder of the project. See each folder's
 * config.ts for its own variables.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A variable or file that prevents the start; the message names it and what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The folder of package.json, for the sources and for the build alike. */
export const projectFolder = findProjectFolder(import.meta.dirname);

function findProjectFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new ConfigError('package.json: expected it in a folder above the code');
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

/** A whole number in the unit that the variable's name states. */
export function countShape(min: number, max: number) {
  const expected = `expected a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((count) => count >= min && count <= max, expected);
}

/** The secret that gateway and subgraphs share; it has no default. */
export const secretShape = {
  SUBGRAPH_SECRET: z.string().optional(),
  SUBGRAPH_SECRET_FILE: z.string().min(1, 'expected the path of a file').optional(),
};

/**
 * Reads the variables of a process.
 * @throws ConfigError that names every invalid variable and what was expected
 */
export function readEnvironment<T>(shape: z.ZodType<T>, env: NodeJS.ProcessEnv): T {
  const result = shape.safeParse(env);
  if (result.success) return result.data;
  const invalid = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ConfigError(invalid.join('; '));
}

const secretText = /^[\x21-\x7e]{16,512}$/;
const expectedSecret = 'expected a secret of 16 to 512 printable characters without spaces';

/**
 * The shared secret from its variable or its file; null if neither is set.
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

/** @throws ConfigError if there is no secret */
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
