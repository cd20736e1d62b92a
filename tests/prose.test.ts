/** Lints the English of API descriptions, comments, messages, documents and test names by a table of phrases. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, visit } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Rule {
  /** A regular expression, bounded by words; a space matches line breaks and the decoration of comments as well. */
  readonly phrase: string;
  readonly instead: string;
}

const rules: readonly Rule[] = [
  { phrase: '(?:unless|until|if|where) told(?: otherwise)?', instead: '"Default: ..."' },
  { phrase: '(?<!(?:unless|until|if|where) )told', instead: '"stated", "reported" or "given"' },
  { phrase: 'tells|telling|does not tell', instead: '"says", "shows" or "reports"' },
  {
    phrase: 'stands(?! for)|stand (?:in|on|at|under|beside|there|here|as|below|above)',
    instead: '"is", "is in" or "is written"',
  },
  { phrase: 'at hand', instead: '"available" or "given"' },
  { phrase: 'whoever', instead: 'the subject: "a client that ..."' },
  { phrase: 'of that(?=[.;:])', instead: 'the noun' },
  { phrase: '(?:of|on) its own day', instead: '"of the same date" or "of that date"' },
  { phrase: 'each once|once each', instead: '"deduplicated" or "without duplicates"' },
  { phrase: '(?:what|which|that) (?:is|are|was|were) asked for', instead: '"the requested ..."' },
  { phrase: 'left out', instead: '"omitted"' },
  {
    phrase: '(?:is|are) kept(?: (?:for|until|in memory|at hand))',
    instead: '"cached", "stored" or "retained"',
  },
  { phrase: 'ways through', instead: '"betweenness" or "shortest paths"' },
  { phrase: 'worked out', instead: '"computed"' },
  { phrase: 'holds? on (?:a|the|that|this|any|every|each|its) days?', instead: '"valid on a day"' },
  { phrase: 'no older(?! than)', instead: '"of the same or a later date"' },
  { phrase: 'Not for:', instead: 'one or two sentences that say what the file name does not' },
  { phrase: 'In: [^*]*? Out:', instead: 'one or two sentences that say what the file name does not' },
];

const patterns = rules.map(({ phrase, instead }) => ({
  pattern: new RegExp(`(?<![\\w-])(?:${phrase.replaceAll(' ', String.raw`(?:\s|\*|//)+`)})(?![\\w-])`, 'gi'),
  instead,
}));

/** A text, and where it begins. */
interface Prose {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** `file:line: "phrase": write ... instead`, for each offending phrase. */
function findOffences(prose: readonly Prose[]): readonly string[] {
  return prose.flatMap(({ path, line, text }) =>
    patterns.flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => {
        const at = line + text.slice(0, index).split('\n').length - 1;
        return `${path}:${String(at)}: "${found.replaceAll(/\s+/g, ' ')}": write ${instead}`;
      }),
    ),
  );
}

/** Letters and digits that mean something only to the author: `F13 ...`, `22. ...`. */
function findCodes(names: readonly Prose[]): readonly string[] {
  return names
    .filter(({ text }) => /^(?:[A-Z]{1,2}\d+(?![\w/-])|\d+[.):])(?:[\s:.,)]|$)/.test(text))
    .map(({ path, line, text }) => `${path}:${String(line)}: "${text}": begin with a word of the domain`);
}

function readDescriptions(path: string, text: string): readonly Prose[] {
  const found: Prose[] = [];
  visit(parse(text), {
    StringValue: (node, key) => {
      if (key === 'description') found.push({ path, line: node.loc?.startToken.line ?? 0, text: node.value });
    },
  });
  return found;
}

/** Comments and literals. Literals with substitutions count by their parts. */
function readSource(path: string, text: string): readonly Prose[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = new Map<number, Prose>();
  const add = (start: number, end: number): void => {
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.set(start, { path, line, text: text.slice(start, end) });
  };
  const walk = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) add(pos, end);
    for (const { pos, end } of ts.getTrailingCommentRanges(text, node.end) ?? []) add(pos, end);
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) add(node.getStart(source), node.end);
    for (const child of node.getChildren(source)) walk(child);
  };
  walk(source);
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** Names of `describe` and `it`, also with `.each`, `.skipIf` and others. */
function readTestNames(path: string, text: string): readonly Prose[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Prose[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:describe|it|test)\b/.test(node.expression.getText(source))) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) {
        found.push({ path, line: source.getLineAndCharacterOfPosition(name.pos).line + 1, text: name.text });
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

function readAll(
  folders: readonly string[],
  ending: string,
  read: (path: string, text: string) => readonly Prose[],
): readonly Prose[] {
  return (
    folders
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
          join(folder, name),
        ),
      )
      // The schema of the last release keeps its words.
      .filter((path) => path.endsWith(ending) && path !== 'schema/released.graphql')
      .flatMap((path) => read(path, readFileSync(join(root, path), 'utf8')))
  );
}

const productFolders = [
  'vocabulary',
  'facts',
  'history',
  'ingest',
  'store',
  'process',
  'network',
  'subgraph-runtime',
  'subgraph-kit',
  'generations',
  'subgraphs',
  'gateway',
  'cli',
];
const testNames = readAll(['tests'], '.ts', readTestNames);

describe('plain English', () => {
  it('is the language of API descriptions', () => {
    expect(findOffences(readAll(['schema'], '.graphql', readDescriptions))).toEqual([]);
  });

  it.each(productFolders)('is the language of comments and messages in %s', (folder) => {
    expect(findOffences(readAll([folder], '.ts', readSource))).toEqual([]);
  });

  it('is the language of the documents', () => {
    const documents = readAll(['.', 'docs'], '.md', (path, text) => [{ path, line: 1, text }]);
    expect(findOffences(documents.filter(({ path }) => path !== 'CHANGELOG.md'))).toEqual([]);
  });

  it('is the language of test names', () => {
    expect(findOffences(testNames)).toEqual([]);
  });
});

describe('test names', () => {
  it('begin with a word of the domain, not with a code', () => {
    expect(testNames.length).toBeGreaterThan(500);
    expect(findCodes(testNames)).toEqual([]);
  });
});

describe('the lint itself', () => {
  const lint = (text: string) => findOffences([{ path: 'a.ts', line: 7, text }]);

  it('reports a phrase with its file and line', () => {
    expect(lint('Page size.\n20 unless told.')).toEqual(['a.ts:8: "unless told": write "Default: ..."']);
  });

  it('finds a phrase that a line break of a comment divides', () => {
    expect(lint(' * Conditions that are left\n * out do not narrow.')).toHaveLength(1);
    expect(lint('/**\n * Reads rows.\n * In: rows. Out: facts.\n */')).toHaveLength(1);
  });

  it('accepts ordinary English with the same letters', () => {
    const text =
      'Page size, 1-100. Default 20. ISO stands for no word; a stand-in; an untold number; the day of that list.';
    expect(lint(text)).toEqual([]);
  });

  it('reads comments, literals and parts of templates of a source, and no identifiers', () => {
    const source = [
      '// whoever',
      "const told = 'whoever';",
      'f(`whoever ${told} whoever`); /* whoever */',
    ].join('\n');
    expect(findOffences(readSource('a.ts', source)).map((line) => line.slice(0, 6))).toEqual([
      'a.ts:1',
      'a.ts:2',
      'a.ts:3',
      'a.ts:3',
      'a.ts:3',
    ]);
  });

  it('reads descriptions of a schema with their line', () => {
    const schema = 'type Query {\n  "The day. Today unless told."\n  day: String\n}';
    expect(findOffences(readDescriptions('a.graphql', schema))).toEqual([
      'a.graphql:2: "unless told": write "Default: ..."',
    ]);
  });

  it('refuses a test name that begins with a code, and accepts numbers of the domain', () => {
    const names = [
      "it('F13: an import fails', f)",
      "it.each(rows)('22. a committee', f)",
      "describe('P3', f)",
    ];
    const good = [
      "it('P-members are participating', f)",
      "it('0.5 is a share', f)",
      "it('N 656 has a register', f)",
    ];
    expect(findCodes(readTestNames('a.ts', names.join('\n')))).toHaveLength(3);
    expect(findCodes(readTestNames('a.ts', good.join('\n')))).toEqual([]);
  });
});
