/**
 * The work-programme subgraph as a process of its own.
 * In: the environment (docs/configuration.md). Out: a listening subgraph. Not for: the one-process shape (cli/start.ts).
 */
import { serveFromFacts } from '../../as-of/serve.ts';
import { loadWorkProgramme } from './load.ts';
import { workProgrammeSubgraph } from './schema.ts';

await serveFromFacts(workProgrammeSubgraph, loadWorkProgramme, process.env);
