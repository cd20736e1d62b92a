/**
 * An option whose value is a JSON object.
 * In: the text of the option. Out: the object, or CommandError that shows what was expected. Not for: its meaning.
 */
import { parseJsonObject } from '../gateway/json-object.ts';
import { CommandError } from './exit.ts';

/** The object; undefined where the option is left out. */
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
