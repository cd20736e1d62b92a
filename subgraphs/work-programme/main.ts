/** The work-programme subgraph as a process of its own. */
import { serveFromFacts } from '../../generations/serve.ts';
import { buildWorkProgrammeDocuments } from './build/build.ts';
import { workProgrammeSubgraph } from './schema.ts';

await serveFromFacts(workProgrammeSubgraph, buildWorkProgrammeDocuments, process.env);
