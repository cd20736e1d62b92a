import { parseJsonObject } from '../gateway/json-object.ts';
import { CommandError } from './exit.ts';

/** Parses an option whose value is a JSON object; undefined if the option is omitted. */
export function readJsonObject(
  text: string | undefined,
  option: string,
  example: string,
): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined;
  const value = parseJsonObject(text);
  if (value !== null) return value;
  throw new CommandError(`${option}: expected a JSON object such as ${example}`);
}
