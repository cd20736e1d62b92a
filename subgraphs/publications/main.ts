/**
 * The publications subgraph as a process of its own.
 * In: the environment (docs/configuration.md). Out: a listening subgraph. Not for: the one-process shape (cli/start.ts).
 */
import { serveFromFacts } from '../../generations/serve.ts';
import { buildPublicationDocuments } from './build/build.ts';
import { publicationsSubgraph } from './schema.ts';

await serveFromFacts(publicationsSubgraph, buildPublicationDocuments, process.env);
