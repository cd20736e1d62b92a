/**
 * The work-programme subgraph as a process of its own.
 * In: the environment (docs/configuration.md). Out: a listening subgraph. Not for: the one-process shape (cli/start.ts).
 */
import { serveFromFacts } from '../../generations/serve.ts';
import { buildWorkProgrammeDocuments } from './build/build.ts';
import { workProgrammeSubgraph } from './schema.ts';

await serveFromFacts(workProgrammeSubgraph, buildWorkProgrammeDocuments, process.env);
