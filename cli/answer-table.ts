/** A GraphQL response as tables: one for each list, and one for single values. */

interface AnswerTable {
  /** Path to the list: `committee.memberships`. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Parts of GraphQL connections, omitted from titles. */
const wrappers = new Set(['nodes', 'edges', 'node']);

/** One table for each list, in the order of the response; single values come first. */
export function tabulateAnswer(data: unknown): readonly AnswerTable[] {
  if (!isRecord(data)) return [];
  const single: [string, string][] = [];
  const lists: AnswerTable[] = [];
  collect(data, [], single, lists);
  const first = single.length === 0 ? [] : [{ title: 'answer', columns: ['field', 'value'], rows: single }];
  return [...first, ...lists];
}

function collect(
  value: unknown,
  path: readonly string[],
  single: [string, string][],
  lists: AnswerTable[],
): void {
  if (Array.isArray(value) && value.some(isRecord)) {
    lists.push(tabulateRows(path, value.filter(isRecord)));
    return;
  }
  if (isRecord(value)) {
    for (const [name, child] of Object.entries(value)) collect(child, [...path, name], single, lists);
    return;
  }
  single.push([titleOf(path), formatCell(value)]);
}

function tabulateRows(path: readonly string[], rows: readonly Record<string, unknown>[]): AnswerTable {
  const flat = rows.map((row) => new Map(flatten(row, [])));
  const names = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  // An object that is null in one row may have columns from another row, which then show its null.
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  return {
    title: titleOf(path),
    columns,
    rows: flat.map((row) => columns.map((column) => row.get(column) ?? '-')),
  };
}

function flatten(
  row: Record<string, unknown>,
  path: readonly string[],
): readonly (readonly [string, string])[] {
  return Object.entries(row).flatMap(([name, value]) =>
    isRecord(value)
      ? flatten(value, [...path, name])
      : [[titleOf([...path, name]), formatCell(value)] as const],
  );
}

function titleOf(path: readonly string[]): string {
  return path.filter((name) => !wrappers.has(name)).join('.');
}

/** A list inside a row becomes one cell with its items and their values. */
function formatCell(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (Array.isArray(value)) return value.map(formatCell).join('; ');
  if (isRecord(value)) return Object.values(value).map(formatCell).join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
