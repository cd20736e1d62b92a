/** A process that requests measures, awaits them and has nothing else to do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';

/** Prints the degrees of two isolated nodes. Returns the exit code and the output. */
export async function runMeasures(
  module: string,
  args: readonly string[] = [],
): Promise<readonly [code: number | null, out: string]> {
  const program = `
    import { createMeasureThread } from '${pathToFileURL(module).href}';
    const nodes = ['a', 'b'].map((key) => ({ key, kind: 'COMMITTEE', label: key, sortKey: key }));
    const { DEGREE } = await createMeasureThread().measure({ nodes, ties: [] });
    process.stdout.write(DEGREE.join());
  `;
  const child = spawn(process.execPath, [...args, '--input-type=module', '--eval', program], {
    // Not the project's folder: paths must not depend on it.
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return [code, out];
}
