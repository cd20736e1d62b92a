/** Parses YAML to plain data, and finds the line and column of every value in it. */
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node,
  type Pair,
} from 'yaml';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

export interface Mistake extends Place {
  readonly message: string;
}

export type YamlReading =
  | { readonly ok: true; readonly data: unknown; readonly placeOf: (path: Path) => Place }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

// Tab, line feed and carriage return are the only control characters that a text file needs; NUL means UTF-16, and
// the replacement character that bytes were lost.
const unreadable = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]`, 'u');

/** Reads one YAML document that ends with a line of three dots. Aliases are refused: a reader should not have to search. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = unreadable.exec(text);
  if (broken) {
    const before = text.slice(0, broken.index).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return {
      ok: false,
      mistakes: [{ ...place, message: 'not a readable character; expected a text in UTF-8' }],
    };
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const mistakes: Mistake[] = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    ...placeAt(pos[0]),
    message,
  }));
  visit(document, {
    Alias: (_, node) => {
      const message = 'expected the value itself; aliases are not read, rows share values';
      mistakes.push({ ...placeAt(node.range?.[0] ?? 0), message });
    },
  });
  if (mistakes.length === 0 && !/(^|\n)\.\.\.\s*$/u.test(text)) {
    const message = 'the file may be cut off; expected a line of three dots (...) at its end';
    mistakes.push({ ...placeAt(text.length), message });
  }
  if (mistakes.length > 0) return { ok: false, mistakes };
  const root = document.contents;
  return {
    ok: true,
    data: document.toJS() as unknown,
    placeOf: (path) => placeAt(offsetOf(root, path)),
  };
}

/** Start of the node at the path, or of its nearest parent if there is none. */
function offsetOf(root: Node | null, path: Path): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const [start, next] = stepInto(node, step);
    if (start === null) return offset;
    offset = start;
    node = next;
  }
  return offset;
}

function stepInto(node: Node | null, step: PropertyKey): [number | null, Node | null] {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair === undefined ? [null, null] : [keyStart(pair), isNode(pair.value) ? pair.value : null];
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? [item.range?.[0] ?? null, item] : [null, null];
  }
  return [null, null];
}

function keyStart(pair: Pair): number | null {
  return isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
}
