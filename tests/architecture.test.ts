/** Rules between files, read from their text: which folder imports which, where effects are, how files are named. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const subgraphImports = [
  'vocabulary',
  'facts',
  'history',
  'store',
  'process',
  'subgraph-runtime',
  'subgraph-kit',
  'generations',
];

/** The folders of the project that each folder may import; see docs/architecture.md. */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  facts: ['vocabulary'],
  history: ['vocabulary', 'facts'],
  ingest: ['vocabulary', 'facts', 'history'],
  store: [],
  process: [],
  network: [],
  'subgraph-runtime': ['store', 'process'],
  'subgraph-kit': ['vocabulary', 'facts', 'history', 'store', 'process', 'subgraph-runtime'],
  generations: ['facts', 'history', 'store', 'process', 'subgraph-runtime', 'subgraph-kit'],
  'subgraphs/membership': subgraphImports,
  'subgraphs/work-programme': subgraphImports,
  'subgraphs/liaisons': [...subgraphImports, 'network'],
  'subgraphs/publications': subgraphImports,
  gateway: ['process', 'network'],
  cli: [
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
    'subgraphs/membership',
    'subgraphs/work-programme',
    'subgraphs/liaisons',
    'subgraphs/publications',
    'gateway',
  ],
};

/** Names of files that may touch network, disk or environment. Commands of the CLI may as well. */
const effectFiles =
  /^(config|main|serve|http|fact-file|follow-files|mongo(-[a-z]+)?)\.ts$|-(http|worker|thread)\.ts$/;
const effectModules =
  /^(node:)?(fs|http|https|net|tls|dgram|child_process|worker_threads|os)(\/|$)|^(undici|mongoose|express)$/;

/** Parts of every subgraph: a file of the name, or several split by entity (`types-projects.ts`). See docs/architecture.md. */
const subgraphParts = ['documents', 'enums', 'types', 'lists', 'find', 'view', 'resolvers'];
const wiring = ['build', 'schema.ts', 'main.ts'];

/** What a subgraph has besides, and why it is no part of the others. */
const otherSubgraphFiles: Readonly<Record<string, string>> = {
  'subgraphs/liaisons/findings.ts': 'inconsistencies are computed for each request, from rows of a day',
  'subgraphs/liaisons/graph-findings.ts': 'the same for all committees at once',
  'subgraphs/liaisons/network': 'the network of a day is computed for each request',
  'subgraphs/liaisons/party.ts': 'keys of parties, for documents, arguments and findings',
  'subgraphs/membership/contact-access.ts': 'decides who may read contact details, for types and resolvers',
  'subgraphs/membership/shared-people.ts': 'people in two committees are computed for each request',
  'subgraphs/publications/designation-year.ts': 'the year of a designation, for the build and the lists',
  'subgraphs/publications/review-date.ts': 'review dates are computed by deliverable type',
  'subgraphs/work-programme/search-keys.ts': 'keys of stored documents, for the build and the lists',
};

const forbiddenNames = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'misc',
  'lib',
  'core',
]);

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** Imports of values, not only of types. */
  readonly running: readonly string[];
  /** Those that load with the file: no dynamic imports. */
  readonly loading: readonly string[];
}

const files: readonly SourceFile[] = Object.keys(allowedImports).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readSource(folder, join(folder, name))),
);

function countLines(text: string): number {
  return text.trimEnd().split('\n').length;
}

function readSource(folder: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = (of: string) =>
    ts.preProcessFile(of, true, true).importedFiles.map((file) => file.fileName);
  // Types are erased before the program runs.
  const withoutTypes = text.replaceAll(/^import type [^;]+;/gm, '');
  const running = imports(withoutTypes);
  const loading = imports(withoutTypes.replaceAll(/\bimport\(/g, 'later('));
  return { path, folder, text, imports: imports(text), running, loading };
}

/** Paths within the project among the imports of a file. */
function ownImports(file: SourceFile, imports = file.imports): readonly string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(file.path), name)));
}

function folderOf(path: string): string | undefined {
  return Object.keys(allowedImports).find((folder) => path.startsWith(`${folder}/`));
}

describe('imports', () => {
  it('follow the table of allowed folders', () => {
    const wrong = files.flatMap((file) =>
      ownImports(file)
        .filter((path) => {
          const folder = folderOf(path);
          return folder !== file.folder && !(allowedImports[file.folder] ?? []).includes(folder ?? '');
        })
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no cycles', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      const file = byPath.get(path);
      if (file === undefined || done.has(path) || trail.includes(path)) return;
      for (const next of ownImports(file)) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('never lead from one subgraph to another', () => {
    const wrong = Object.entries(allowedImports)
      .filter(([folder]) => folder.startsWith('subgraphs/'))
      .filter(([, allowed]) => allowed.some((other) => other.startsWith('subgraphs/')));
    expect(wrong).toEqual([]);
  });
});

describe('subgraphs', () => {
  const subgraphs = Object.keys(allowedImports).filter((folder) => folder.startsWith('subgraphs/'));
  const entriesOf = (folder: string) => readdirSync(join(root, folder));
  /** The part that an entry belongs to; else its own name. */
  const partOf = (entry: string) =>
    subgraphParts.find((part) => new RegExp(`^${part}(-[a-z-]+)?\\.ts$`).test(entry)) ?? entry;

  it.each(subgraphs)('%s has the same parts as the others', (folder) => {
    const present = new Set(entriesOf(folder).map(partOf));
    expect([...subgraphParts, ...wiring].filter((part) => !present.has(part))).toEqual([]);
  });

  it('have no other file or folder than those listed with their reason', () => {
    const others = subgraphs.flatMap((folder) =>
      entriesOf(folder)
        .filter((entry) => ![...subgraphParts, ...wiring].includes(partOf(entry)))
        .map((entry) => join(folder, entry)),
    );
    expect(others.sort()).toEqual(Object.keys(otherSubgraphFiles).sort());
  });
});

describe('collections and resolvers', () => {
  const partsOf = (pattern: RegExp) =>
    files
      .filter(({ folder }) => folder.startsWith('subgraphs/'))
      .flatMap((file) => [...file.text.matchAll(pattern)].map(([, name = '']) => ({ ...file, name })));
  /** Those that no file of their subgraph whose path matches uses in the way of the pattern. */
  const unused = (parts: ReturnType<typeof partsOf>, path: RegExp, use: (name: string) => string) =>
    parts
      .filter(({ folder, name }) => {
        const pattern = new RegExp(use(name));
        return !files.some(
          (file) => file.folder === folder && path.test(file.path) && pattern.test(file.text),
        );
      })
      .map((part) => `${part.path}: ${part.name}`);

  it('of a subgraph are filled by its build', () => {
    const collections = partsOf(/^export const (\w+): Collection</gm);
    expect(collections.length).toBeGreaterThan(20);
    expect(unused(collections, /\/build\//, (name) => String.raw`\bbuilt\(\s*${name}\b`)).toEqual([]);
  });

  it('of a subgraph are in its schema', () => {
    const resolvers = [
      ...partsOf(/^@Resolver\([^@]*?\)\nexport class (\w+)/gm),
      ...partsOf(/^export const (\w*[rR]esolvers)\b/gm),
    ];
    expect(resolvers.length).toBeGreaterThan(20);
    expect(unused(resolvers, /\/schema\.ts$/, (name) => String.raw`\b${name}\b`)).toEqual([]);
  });
});

describe('effects are limited to files with recognizable names', () => {
  const inside = files.filter(({ folder, path }) => folder !== 'cli' && !effectFiles.test(basename(path)));

  it('no other file imports disk or network modules', () => {
    const wrong = inside.flatMap(({ path, running }) =>
      running.filter((name) => effectModules.test(name)).map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the MongoDB driver and the document importers load only on demand', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const loaded = new Set<string>();
    const visit = (path: string): void => {
      const file = byPath.get(path);
      if (file === undefined || loaded.has(path)) return;
      for (const name of [path, ...file.loading]) loaded.add(name);
      for (const next of ownImports(file, file.loading)) visit(next);
    };
    for (const { path } of files.filter(({ path }) => basename(path) === 'main.ts')) visit(path);
    visit('cli/start.ts');
    expect(loaded).toContain('generations/serve.ts');
    expect(loaded).toContain('cli/local-federation.ts');
    expect([...loaded].filter((name) => /^mongoose$|^mammoth$|^ora$|^ingest\//.test(name))).toEqual([]);
  });

  it('only config and main files read the environment', () => {
    const wrong = files
      .filter(({ path }) => !['config.ts', 'main.ts'].includes(basename(path)))
      .filter(({ text }) => text.includes('process.env'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('source files', () => {
  it('of more than 40 lines open with a comment', () => {
    const wrong = files.filter(({ text }) => countLines(text) > 40 && !/^(#!.*\n)?\/\*\*\s/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('have at most 300 lines, except for the table of fact kinds', () => {
    const wrong = files
      .filter(({ path }) => path !== 'facts/fact-kinds.ts')
      .filter(({ text }) => countLines(text) > 300)
      .map(({ path, text }) => `${path}: ${String(countLines(text))} lines`);
    expect(wrong).toEqual([]);
  });

  it('have kebab-case names, none of which is a catch-all', () => {
    const wrong = files.filter(({ path }) =>
      path
        .replace(/\.ts$/, '')
        .split('/')
        .some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) || forbiddenNames.has(part)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('give every decorator its type explicitly', () => {
    const untyped =
      /@(Field|Query|FieldResolver|Mutation)\(\s*(\{|\))|@Arg\(\s*['"][^'"]+['"]\s*[,)]\s*(?!\s*\(\)|\s*\(_)/;
    const wrong = files.filter(({ text }) => untyped.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('have no TODO, no suppressed check and no commented-out code', () => {
    const wrong = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ line, place: `${path}:${String(index + 1)}` }))
        .filter(({ line }) =>
          /TODO|FIXME|XXX|@ts-(ignore|expect-error|nocheck)|eslint-disable|^\s*\/\/.*[;{]\s*$/.test(line),
        )
        .map(({ place }) => place),
    );
    expect(wrong).toEqual([]);
  });
});
