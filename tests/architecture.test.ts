/**
 * Who may import whom, and who may touch the world outside.
 * In: the source files as text. Out: offenders. Not for: style that the linter holds.
 */
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

/** Folder by folder, what it may import of ours; see docs/architecture.md. */
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

/** Files whose names say that they touch network, disk or environment; a command of the CLI does so by nature. */
const effectFiles =
  /^(config|main|serve|http|fact-file|follow-files|mongo(-[a-z]+)?)\.ts$|-(http|worker|thread)\.ts$/;
const effectModules =
  /^(node:)?(fs|http|https|net|tls|dgram|child_process|worker_threads|os)(\/|$)|^(undici|mongoose|express)$/;

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
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** Imports of more than types. */
  readonly running: readonly string[];
  /** Those that come with the file itself, not when they are asked for. */
  readonly loading: readonly string[];
}

const files: readonly SourceFile[] = Object.keys(allowedImports).flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readSource(room, join(room, name))),
);

function readSource(room: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = (of: string) =>
    ts.preProcessFile(of, true, true).importedFiles.map((file) => file.fileName);
  // A type is gone when the program runs: importing one touches nothing.
  const withoutTypes = text.replaceAll(/^import type [^;]+;/gm, '');
  const running = imports(withoutTypes);
  const loading = imports(withoutTypes.replaceAll(/\bimport\(/g, 'later('));
  return { path, room, text, imports: imports(text), running, loading };
}

/** Paths of ours that a file imports, or those of some of its imports. */
function ownImports(file: SourceFile, imports = file.imports): readonly string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(file.path), name)));
}

function roomOf(path: string): string | undefined {
  return Object.keys(allowedImports).find((room) => path.startsWith(`${room}/`));
}

describe('the flow is one way', () => {
  it('lets each folder import only what the table allows', () => {
    const wrong = files.flatMap((file) =>
      ownImports(file)
        .filter((path) => {
          const room = roomOf(path);
          return room !== file.room && !(allowedImports[file.room] ?? []).includes(room ?? '');
        })
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
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

  it('has no two subgraphs that know each other', () => {
    const wrong = Object.entries(allowedImports)
      .filter(([room]) => room.startsWith('subgraphs/'))
      .filter(([, allowed]) => allowed.some((other) => other.startsWith('subgraphs/')));
    expect(wrong).toEqual([]);
  });
});

describe('effects are where the file name says so', () => {
  const inside = files.filter(({ room, path }) => room !== 'cli' && !effectFiles.test(basename(path)));

  it('keeps disk and network out of every other file', () => {
    const wrong = inside.flatMap(({ path, running }) =>
      running.filter((name) => effectModules.test(name)).map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('loads the driver of MongoDB, and what reads documents, only where they are used', () => {
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

  it('reads the environment in config and main files only', () => {
    const wrong = files
      .filter(({ path }) => !['config.ts', 'main.ts'].includes(basename(path)))
      .filter(({ text }) => text.includes('process.env'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('a file says what it is', () => {
  it('opens with a paragraph: what goes in, what comes out, what it is not for', () => {
    const wrong = files.filter(({ text }) => {
      const opening = /^(#!.*\n)?\/\*\*([\s\S]*?)\*\//.exec(text)?.[2] ?? '';
      return !['In:', 'Out:', 'Not for:'].every((word) => opening.includes(word));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has a kebab-case name that is no drawer', () => {
    const wrong = files.filter(({ path }) =>
      path
        .replace(/\.ts$/, '')
        .split('/')
        .some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) || forbiddenNames.has(part)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('names every type that a decorator stands for', () => {
    const untyped =
      /@(Field|Query|FieldResolver|Mutation)\(\s*(\{|\))|@Arg\(\s*['"][^'"]+['"]\s*[,)]\s*(?!\s*\(\)|\s*\(_)/;
    const wrong = files.filter(({ text }) => untyped.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('leaves nothing for later and nothing commented out', () => {
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
