/** What is mutated and what is not, and that files with all their mutants in them still parse. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { equivalentMutants, isEquivalent } from './equivalent-mutants.ts';
import { findMutants, weaveMutants, type Mutant } from './mutants.ts';
import { measuredFolders, sourceFiles } from './source-files.ts';

const root = resolve(import.meta.dirname, '../..');

const mutations = (text: string): readonly string[] =>
  findMutants(text).map(({ original, mutated }) => `${original} -> ${mutated}`);

const withIds = (text: string, file = 'a.ts'): readonly Mutant[] =>
  findMutants(text).map((mutant, index) => ({ ...mutant, id: index + 1, file }));

/** The value of an expression, woven with its mutants, for each mutant in turn and then for none. */
function valuesOf(expression: string): readonly unknown[] {
  const mutants = withIds(expression);
  const woven = weaveMutants(expression, mutants);
  const evaluate = (active: number | null): unknown =>
    runInNewContext(woven, { __mutant: (id: number) => id === active });
  return [...mutants.map(({ id }) => evaluate(id)), evaluate(null)];
}

describe('mutants of a text', () => {
  it('move the boundary of a comparison', () => {
    expect(mutations('a < b')).toEqual(['a < b -> a <= b']);
    expect(mutations('a >= b')).toEqual(['a >= b -> a > b']);
  });

  it('swap equality and logical operators, with the operands in parentheses', () => {
    expect(mutations('a === b')).toEqual(['a === b -> a !== b']);
    expect(mutations('a && b && c')).toEqual(['a && b && c -> (a && b) || c', 'a && b -> a || b']);
    expect(mutations('a ?? b')).toEqual(['a ?? b -> a && b']);
  });

  it('remove a negation, and flip a boolean', () => {
    expect(mutations('!a')).toEqual(['!a -> a']);
    expect(mutations('f(true)')).toEqual(['true -> false']);
  });

  it('force a condition either way', () => {
    expect(mutations('if (a) b();')).toEqual(['a -> true', 'a -> false']);
    expect(mutations('a ? b : c')).toEqual(['a -> true', 'a -> false']);
    expect(mutations('while (a) b();')).toEqual([]);
  });

  it('swap plus and minus, but not where text is joined', () => {
    expect(mutations('a + 1')).toEqual(['a + 1 -> a - 1']);
    expect(mutations('a -= 1')).toEqual(['a -= 1 -> a += 1']);
    expect(mutations("a + 'x' + b")).toEqual([]);
  });

  it('swap some and every, and remove a filter', () => {
    expect(mutations('a.some(f)')).toEqual(['a.some(f) -> a.every(f)']);
    expect(mutations('a.b.filter(f).c')).toEqual(['a.b.filter(f) -> a.b']);
    expect(mutations('a?.filter(f).map(g)')).toEqual([]);
    expect(mutations('some(f)')).toEqual([]);
  });

  it('negate what a function with a boolean result returns, once', () => {
    expect(mutations('function f(): boolean { return g(); }')).toEqual(['g() -> !(g())']);
    expect(mutations('const f = (a: number): boolean => a === 1;')).toEqual(['a === 1 -> a !== 1']);
    expect(mutations('function f(): string { return g(); }')).toEqual([]);
  });

  it('leave types, imports, strings and decorators alone', () => {
    expect(mutations("type A = true; import { b } from './b.ts'; const c: false | 'a < b' = d;")).toEqual([]);
    expect(mutations('class A { @Field(() => B, { nullable: true }) b: string; }')).toEqual([]);
  });
});

describe('a text with its mutants', () => {
  it('computes each mutant behind its switch, and the original behind none', () => {
    expect(valuesOf('2 < 2')).toEqual([true, false]);
    expect(valuesOf('(1 < 2) && !(3 === 3)')).toEqual([true, false, true, true, false]);
    expect(valuesOf('[1, 2, 3].filter((n) => n > 2).length')).toEqual([3, 2, 1]);
  });

  it('takes any part of the mutants, in any order', () => {
    const text = 'a < b && c < d';
    const [outer, first, last] = withIds(text);
    if (outer === undefined || first === undefined || last === undefined) throw new Error('three mutants');
    expect(weaveMutants(text, [])).toBe(text);
    expect(weaveMutants(text, [last])).toBe('a < b && (__mutant(3) ? (c <= d) : c < d)');
    expect(weaveMutants(text, [last, first])).toBe(weaveMutants(text, [first, last]));
  });

  it('parses, for every file that is measured', () => {
    const broken = measuredFolders()
      .flatMap(sourceFiles)
      .filter((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        const woven = weaveMutants(text, withIds(text, file));
        const options = { reportDiagnostics: true, compilerOptions: { experimentalDecorators: true } };
        return ts.transpileModule(woven, options).diagnostics?.length !== 0;
      });
    expect(broken).toEqual([]);
  });
});

it('lists as equivalent only mutants that exist', () => {
  const missing = equivalentMutants.filter(({ file, ...entry }) => {
    const text = readFileSync(join(root, file), 'utf8');
    return !withIds(text, file).some((mutant) => isEquivalent(mutant, text, [{ file, ...entry }]));
  });
  expect(missing).toEqual([]);
});
