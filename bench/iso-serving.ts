/** Cost of serving ISO's data at several sizes: the start, memory, and questions of each kind by one client. */
import { postQuery } from '../tests/harness/tiny-federation.ts';
import { stopAll } from '../tests/harness/processes.ts';
import { factsFolderOf, megabytes, type IsoSize } from './iso-import.ts';
import { questionKinds, type IsoQuestion, type QuestionKind } from './iso-questions.ts';
import { measure, type Candidate, type Measured } from './measure.ts';
import { startMeasured, type MeasuredServer } from './measured-process.ts';

const rounds = { warmUp: 3, counted: 15 };
const ROUNDS = rounds.warmUp + rounds.counted;

interface Served {
  readonly size: IsoSize;
  readonly server: MeasuredServer;
  readonly kinds: readonly QuestionKind[];
}

/** Starts a server for each size, sends the questions to each alternately, and prints. */
export async function compareServing(sizes: readonly IsoSize[]): Promise<void> {
  const served: Served[] = [];
  try {
    for (const size of sizes) served.push(await serve(size));
    console.log('\nStart of the server with the facts on disk');
    console.log(describeStarts(served));
    console.log(`\nQuestions over HTTP, one after another, alternating (medians of ${rounds.counted})`);
    for (const index of served[0]?.kinds.keys() ?? []) console.log(await compareKind(served, index));
    console.log('\nMemory of the serving process');
    for (const one of served) console.log(await describeMemory(one));
  } finally {
    await stopAll(served.map(({ server }) => server.running));
  }
}

async function serve(size: IsoSize): Promise<Served> {
  const server = await startMeasured(factsFolderOf(size), size.heapMegabytes);
  try {
    const answer = await ask(server, {
      query: 'query($n: Int!) { publications(first: $n) { nodes { designation } } }',
      variables: { n: 100 },
    });
    const { publications } = answer as { publications: { nodes: { designation: string }[] } };
    const kinds = questionKinds(publications.nodes.map(({ designation }) => designation));
    return { size, server, kinds };
  } catch (error) {
    await stopAll([server.running]);
    throw error;
  }
}

/** Throws if the answer has errors, because then its time means nothing. */
async function ask({ running }: MeasuredServer, { query, variables }: IsoQuestion): Promise<unknown> {
  const { body } = await postQuery(running.url, query, variables);
  if (body.errors !== undefined) throw new Error(`${query}: ${JSON.stringify(body.errors)}`);
  return body.data;
}

/** New variants first, then one variant repeatedly. */
async function compareKind(served: readonly Served[], index: number): Promise<string> {
  const candidates = (variantOf: (turn: number) => number): readonly Candidate[] =>
    served.map(({ size, server, kinds }) => {
      let turn = 0;
      return {
        name: `${size.times}x`,
        run: async () => {
          const question = kinds[index]?.variant(variantOf(turn));
          turn += 1;
          if (question !== undefined) await ask(server, question);
        },
      };
    });
  const asked = await measure(
    candidates((turn) => turn),
    rounds,
  );
  const repeated = await measure(
    candidates(() => ROUNDS - 1),
    rounds,
  );
  const name = served[0]?.kinds[index]?.name ?? '';
  return [`  ${name}`, `    first       ${ratios(asked)}`, `    repeated    ${ratios(repeated)}`].join('\n');
}

function ratios(measured: readonly Measured[]): string {
  const base = measured[0]?.median ?? NaN;
  return measured
    .map(({ name, median }) => `${name} ${(median / base).toFixed(2)} (${median.toFixed(1)} ms)`)
    .join(', ');
}

function describeStarts(served: readonly Served[]): string {
  const base = served[0]?.server.started;
  return served
    .map(({ size, server: { started } }) => {
      const ratio = (what: 'cpuMs' | 'wallMs' | 'peakRss') =>
        (started[what] / (base?.[what] ?? NaN)).toFixed(2);
      return (
        `  ${size.times}x: ${ratio('cpuMs')} times the CPU (${(started.cpuMs / 1_000).toFixed(1)} s), ` +
        `${ratio('wallMs')} on the clock, ${ratio('peakRss')} times the peak memory (${megabytes(started.peakRss)})`
      );
    })
    .join('\n');
}

async function describeMemory({ size, server, kinds }: Served): Promise<string> {
  const after = await server.usage();
  const collected = await server.usageAfterCollection();
  const asked = kinds.length * 2 * ROUNDS;
  return (
    `  ${size.times}x: RSS ${megabytes(server.started.rss)} after the start, ` +
    `${megabytes(after.rss)} after ${asked} questions, ${megabytes(collected.rss)} after a garbage collection, ` +
    `with a heap of ${megabytes(collected.heap)}`
  );
}
