/**
 * The bracket lists of ISO's CSV form: `[1619, 1663]` beside `[SCC, SAC]`, unquoted, so that a name may hold a comma.
 * In: the ids and the text of the names. Out: one name for each id, where only one way to split the text agrees with the
 * names that are known by id. Not for: guessing; every other text stays whole.
 */

/** The elements of a list without commas of their own; null of an empty cell. */
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
 * Splits the names of a list by the count of ids. Where there are more commas than ids ask for, `namesOf` gives what is
 * known of an id, and the one split that agrees with it is taken.
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

/** More than two are not needed to know that the text is ambiguous. */
const ENOUGH = 2;

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
    for (let end = at + 1; end <= last && found.length < ENOUGH; end += 1) {
      const name = elements.slice(at, end).join(',').trim();
      if (known === undefined || known.has(name)) search(end, [...done, name]);
    }
    if (found.length === before) deadEnds.add(state);
  };
  search(0, []);
  return found;
}
