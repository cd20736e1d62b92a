/**
 * A JSON object that a caller wrote as text: a filter in an address, variables on a command line.
 * In: text. Out: the object, or null for anything else. Not for: its meaning, or the words of a refusal.
 */

/** The object; null for text that is no JSON, or JSON that is no object. */
export function parseJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
