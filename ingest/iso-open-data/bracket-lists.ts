/**
 * The bracket lists of ISO's CSV form: `[1619, 1663]` with `[SCC, SAC]`, unquoted, so that a name may hold a comma. A list of
 * names is split only if exactly one split agrees with the number of ids and the names known by id; other text stays whole.
 */

/** The elements of a list whose elements hold no comma; null for an empty cell. */
export function readBracketList(cell: string): readonly string[] | null {
  const inner = innerText(cell);
  if (inner === null) return null;
  return inner === '' ? [] : inner.split(',').map((element) => element.trim());
}

function innerText(cell: string): string | null {
  const text = cell.trim();
  if (text === '' || text === 'null') return null;
  return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).trim() : text;
}

export type SplitNames =
  { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly text: string };

/**
 * Splits a list of names by the number of ids. If there are more commas than that, the only split that agrees with the known
 * names of the ids (`namesOf`) is taken.
 */
export function splitBracketNames(
  cell: string,
  ids: readonly number[],
  namesOf: (id: number) => ReadonlySet<string> | undefined,
): SplitNames {
  const text = innerText(cell) ?? '';
  const elements = text === '' ? [] : text.split(',');
  if (elements.length === ids.length) return { ok: true, names: elements.map((element) => element.trim()) };
  const splits = elements.length < ids.length ? [] : findSplits(elements, ids, namesOf);
  const [only, ...others] = splits;
  return only === undefined || others.length > 0 ? { ok: false, text } : { ok: true, names: only };
}

/** Two splits already make the text ambiguous. */
const MAX_SPLITS = 2;

function findSplits(
  elements: readonly string[],
  ids: readonly number[],
  namesOf: (id: number) => ReadonlySet<string> | undefined,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const deadEnds = new Set<string>();
  const search = (at: number, done: readonly string[]): void => {
    const id = ids[done.length];
    if (id === undefined) {
      if (at === elements.length) found.push(done);
      return;
    }
    const state = `${at} ${done.length}`;
    if (deadEnds.has(state)) return;
    const before = found.length;
    const known = namesOf(id);
    const last = elements.length - (ids.length - done.length - 1);
    for (let end = at + 1; end <= last && found.length < MAX_SPLITS; end += 1) {
      const name = elements.slice(at, end).join(',').trim();
      if (known === undefined || known.has(name)) search(end, [...done, name]);
    }
    if (found.length === before) deadEnds.add(state);
  };
  search(0, []);
  return found;
}
