/** The command over a module of which one boundary has no test and one mutant never ends. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

function runMutation(min: number) {
  const command = ['--import', 'tsx', 'tests/mutation/main.ts', 'tests/mutation/toy', '--min', String(min)];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const report = [
  'tests/mutation/toy/fare.ts:4: survived: distance > 100  ->  distance >= 100',
  'score\tmutants\tkilled\tsurvived\tno coverage\tfolder',
  '88.9\t9\t8\t1\t0\ttests/mutation/toy',
];

it('reports the one change that no test notices, and fails below the score that it is given', () => {
  expect(runMutation(90)).toEqual({ status: 1, lines: report });
  expect(runMutation(88)).toEqual({ status: 0, lines: report });
});
