/**
 * `npm run bench`: relative cost of the shapes of the graph, their throughput under load, the cost of ten times the data, and
 * reads during an import. Only ratios within one run mean anything. With MONGODB_URI it measures that server.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledFacts } from '../generations/fact-folders.ts';
import { readFactFolder } from '../facts/files/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import { setup as buildProject } from '../tests/harness/build.ts';
import { startFederation } from '../tests/harness/federation.ts';
import { root } from '../tests/harness/processes.ts';
import { compareImportUnderLoad } from './import-under-load.ts';
import { describeLoad, describeRatios, measure, measureLoad } from './measure.ts';
import { multiplyFacts } from './multiply-facts.ts';
import { startShapes, type Shape } from './shapes.ts';

interface SampleQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const SEED = 307;
const shapeRounds = { warmUp: 3, counted: 9 };
const loadRounds = { warmUp: 1, counted: 3 };
const MIXES_A_TURN = 6;
const importRounds = { warmUp: 1, counted: 5 };

/** Every query of the question tests, recorded while they run. */
async function readSampleQuestions(): Promise<readonly SampleQuestion[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'questions.ndjson');
  execFileSync('npx', ['vitest', 'run', '--project', 'unit', 'tests/questions'], {
    cwd: root,
    env: { ...process.env, QUESTIONS_TO: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  await rm(folder, { recursive: true });
  // Test files run in parallel and end in any order.
  return lines.sort().map((line) => JSON.parse(line) as SampleQuestion);
}

async function compareShapes(shapes: readonly Shape[], questions: readonly SampleQuestion[]): Promise<void> {
  const candidates = shapes
    .filter(({ entrances }) => entrances === 1)
    .map((shape) => ({
      name: shape.name,
      run: async () => {
        for (const question of questions) await askWell(shape, question);
      },
    }));
  const title = `The sample mix, one question after another (median of ${shapeRounds.counted} rounds)`;
  console.log(describeRatios(title, await measure(candidates, shapeRounds)));
}

async function compareLoads(shapes: readonly Shape[], questions: readonly SampleQuestion[]): Promise<void> {
  const services = shapes.map((shape) => ({
    name: shape.name,
    ask: async (number: number) => {
      const question = questions[number % questions.length];
      if (question !== undefined) await askWell(shape, question);
    },
  }));
  const load = { callers: [1, 8, 32], questions: MIXES_A_TURN * questions.length, rounds: loadRounds };
  const title = `The sample mix by concurrent clients (${load.questions} queries each, ${loadRounds.counted} rounds)`;
  console.log(describeLoad(title, await measureLoad(services, load)));
}

/** Throws if an answer has errors, because then its time means nothing. */
async function askWell(shape: Shape, { query, variables }: SampleQuestion): Promise<void> {
  const { body } = await shape.ask(query, variables);
  if (body.errors !== undefined) throw new Error(`${shape.name}: ${JSON.stringify(body.errors)}`);
}

async function compareSizes(questions: readonly SampleQuestion[]): Promise<void> {
  const bundled = await readFactFolder(bundledFacts);
  const sizes = [1, 10].map((times) => ({ name: `${times}x`, sets: multiplyFacts(bundled, times, SEED) }));
  const serve = (sets: readonly FactSet[]) => startFederation({ sets });
  const imports = sizes.map(({ name, sets }) => ({
    name: `${name}: ${sets.reduce((sum, { facts }) => sum + facts.length, 0)} facts`,
    run: async () => (await serve(sets)).stop(),
  }));
  console.log(
    describeRatios(
      `From facts to an answering graph, in memory (median of ${importRounds.counted})`,
      await measure(imports, importRounds),
    ),
  );
  const graphs = await Promise.all(sizes.map(async ({ name, sets }) => ({ name, graph: await serve(sets) })));
  const queries = graphs.map(({ name, graph }) => ({
    name,
    run: async () => {
      for (const { query, variables } of questions) await graph.query(query, variables);
    },
  }));
  console.log(
    describeRatios(
      `The sample mix in process, without HTTP (median of ${shapeRounds.counted} rounds)`,
      await measure(queries, shapeRounds),
    ),
  );
  for (const { graph } of graphs) await graph.stop();
}

buildProject();
const questions = await readSampleQuestions();
console.log(`${questions.length} queries; Node ${process.version}; each candidate once a round`);
const running = await startShapes(process.env['MONGODB_URI'], console.log);
try {
  await compareShapes(running.shapes, questions);
  await compareLoads(running.shapes, questions);
} finally {
  await running.stop();
}
await compareSizes(questions);
await compareImportUnderLoad(process.env['MONGODB_URI']);
