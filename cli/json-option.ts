/**
 * An option whose value is a JSON object.
 * In: the text of the option. Out: the object, or CommandError that shows what was expected. Not for: its meaning.
 */
import { CommandError } from './exit.ts';

/** The object; undefined where the option is left out. */
export function readJsonObject(
  text: string | undefined,
  option: string,
  example: string,
): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new CommandError(`${option}: expected a JSON object such as ${example}`);
}
