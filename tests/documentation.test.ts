/** Every command, path, link and variable in the documents exists, and the tables match the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../gateway/limits.ts';
import { errorCodes } from '../process/error-codes.ts';

const root = resolve(import.meta.dirname, '..');
const documents = ['.', 'docs', 'docs/decisions', 'data', 'schema', 'tests', 'subgraphs']
  .flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => join(folder, name)) : [],
  )
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;
const { scripts } = manifest;

function mentions(pattern: RegExp): readonly { path: string; word: string }[] {
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, word: match[1] ?? '' })),
  );
}

describe('the documents', () => {
  it('name only npm scripts that exist', () => {
    const builtIn = new Set(['ci', 'install', 'start', 'test']);
    const named = mentions(/npm (?:run )?([a-z][a-z:-]*)/g);
    const wrong = named.filter(({ word }) => !(word in scripts) && !builtIn.has(word));
    expect(named.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('name only files and folders that exist', () => {
    const folders =
      'vocabulary|facts|history|subgraph-kit|generations|network|process|ingest|store|subgraph-runtime|subgraphs|gateway|cli|schema|data|docs|tests|bench|\\.ci';
    const wrong = mentions(new RegExp(`\`((?:${folders})/[^\`\\s*<>…]*)\``, 'g')).filter(
      ({ word }) => !existsSync(join(root, word.replace(/:\d+$/, ''))),
    );
    expect(wrong).toEqual([]);
  });

  it('link only to files that exist', () => {
    const wrong = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
        .map((match) => ({ path, word: match[1] ?? '' }))
        .filter(({ word }) => !existsSync(join(root, dirname(path), word))),
    );
    expect(wrong).toEqual([]);
  });

  it('give the reason for every dependency, and for nothing else', () => {
    const text = documents.find(({ path }) => path === 'docs/dependencies.md')?.text ?? '';
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]),
    );
    const used = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(explained.sort()).toEqual(used.sort());
  });

  it('list each variable with its readers and its default, as in the code', () => {
    const table = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, variable = '', readBy = '', standard = '']) => ({ variable, readBy, standard }));
    const readers = { gateway: 'gateway', commands: 'cli', subgraphs: 'subgraph-runtime' };
    const read = Object.entries(readers).map(([reader, folder]) => [reader, variablesOf(folder)] as const);
    const names = [...new Set(read.flatMap(([, variables]) => [...variables.keys()]))];
    expect(table.map(({ variable }) => variable.replaceAll('`', '')).sort()).toEqual(names.sort());
    const wrong = table.flatMap(({ variable, readBy, standard }) => {
      const name = variable.replaceAll('`', '');
      const by = read.filter(([, variables]) => variables.has(name));
      const defaults = new Set(by.map(([, variables]) => variables.get(name) ?? 'none'));
      const isRight =
        [...readBy.split(', ')].sort().join() ===
          by
            .map(([reader]) => reader)
            .sort()
            .join() &&
        [...defaults].every((value) => standard.includes(value === 'none' ? value : `\`${value}\``));
      return isRight ? [] : [{ name, readBy: by.map(([reader]) => reader), defaults: [...defaults] }];
    });
    expect(wrong).toEqual([]);
  });

  it('name only variables that the code reads', () => {
    const code = ['gateway/config.ts', 'cli/config.ts', 'subgraph-runtime/config.ts', 'process/config.ts']
      .filter((path) => existsSync(join(root, path)))
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    const known = new Set(code.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g));
    const wrong = mentions(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g).filter(
      ({ path, word }) =>
        /^(README|docs\/(configuration|deployment))/.test(path) && !known.has(word) && !isErrorCode(word),
    );
    expect(wrong).toEqual([]);
  });
});

/** Variables that the config.ts of a folder reads, with their defaults. */
function variablesOf(folder: string): ReadonlyMap<string, string | null> {
  const source = (of: string) => readFileSync(join(root, of, 'config.ts'), 'utf8');
  const table = /z\.object\(\{\n([\s\S]*?)\n\}\)/.exec(source(folder))?.[1] ?? '';
  const shapes = [...table.matchAll(/\.\.\.(\w+)/g)].map(
    ([, name = '']) => new RegExp(`${name} = \\{\\n([\\s\\S]*?)\\n\\};`).exec(source('process'))?.[1] ?? '',
  );
  const entries = [table, ...shapes]
    .join('\n')
    .matchAll(/^ {2}([A-Z][A-Z_]+): ([\s\S]*?)(?=\n {2}[A-Z.]|$(?![\s\S]))/gm);
  return new Map([...entries].map(([, name = '', shape = '']) => [name, defaultIn(shape)]));
}

function defaultIn(shape: string): string | null {
  const text = /\.default\(([\s\S]*?)\)(?:,?\s*$)/.exec(shape)?.[1];
  if (text === undefined) return null;
  if (text === 'limits.subgraphTimeoutMs') return String(limits.subgraphTimeoutMs);
  return (/'([^']*)'/.exec(text)?.[1] ?? text).trim();
}

/** Error codes look like variables. */
function isErrorCode(word: string): boolean {
  return Object.values<string>(errorCodes).includes(word);
}
