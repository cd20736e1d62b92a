import { serveFromFacts } from '../../generations/serve.ts';
import { buildPublicationDocuments } from './build/build.ts';
import { publicationsSubgraph } from './schema.ts';

await serveFromFacts(publicationsSubgraph, buildPublicationDocuments, process.env);
