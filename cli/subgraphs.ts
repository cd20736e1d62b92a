import type { SubgraphBuilder } from '../generations/build-generation.ts';
import type { RequestContext } from '../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../subgraph-runtime/build-schema.ts';
import { buildLiaisonDocuments } from '../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../subgraphs/liaisons/schema.ts';
import { buildMembershipDocuments } from '../subgraphs/membership/build/build.ts';
import { membershipSubgraph } from '../subgraphs/membership/schema.ts';
import { buildPublicationDocuments } from '../subgraphs/publications/build/build.ts';
import { publicationsSubgraph } from '../subgraphs/publications/schema.ts';
import { buildWorkProgrammeDocuments } from '../subgraphs/work-programme/build/build.ts';
import { workProgrammeSubgraph } from '../subgraphs/work-programme/schema.ts';

interface SubgraphParts {
  readonly definition: SubgraphDefinition<RequestContext>;
  readonly build: SubgraphBuilder;
}

/** The four subgraphs; nothing else but tests knows them all. */
export const subgraphs: readonly SubgraphParts[] = [
  { definition: liaisonsSubgraph, build: buildLiaisonDocuments },
  { definition: membershipSubgraph, build: buildMembershipDocuments },
  { definition: publicationsSubgraph, build: buildPublicationDocuments },
  { definition: workProgrammeSubgraph, build: buildWorkProgrammeDocuments },
];

/** The builders of a whole generation. */
export const subgraphBuilders: readonly SubgraphBuilder[] = subgraphs.map(({ build }) => build);
