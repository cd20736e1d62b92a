/** The work-programme subgraph. A type that is missing from these lists vanishes without an error. */
import { resolveStub } from '../../subgraph-kit/entity-stubs.ts';
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { projectListResolvers } from './lists-projects.ts';
import { listResolvers } from './lists.ts';
import { ObjectiveResolver, ResolutionEffectResolver, ResolutionResolver } from './resolvers-decisions.ts';
import { DocumentConnectionResolver, DocumentResolver, StudyResolver } from './resolvers-documents.ts';
import { findDocument, resolveProject } from './find.ts';
import { BallotResolver, CommentRoundResolver, MeetingResolver } from './resolvers-meetings.ts';
import { ProjectFields, ProjectQueries, RecordedProject } from './resolvers-projects.ts';
import {
  CommitteeStub,
  DeliverableRecordStub,
  IcsCodeStub,
  OrganizationStub,
  PersonStub,
} from './types-entities.ts';

export const workProgrammeSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'work-programme',
  resolvers: [
    ProjectQueries,
    ProjectFields,
    RecordedProject,
    DocumentResolver,
    DocumentConnectionResolver,
    StudyResolver,
    MeetingResolver,
    BallotResolver,
    CommentRoundResolver,
    ResolutionResolver,
    ResolutionEffectResolver,
    ObjectiveResolver,
    CitationResolver,
    ...projectListResolvers,
    ...listResolvers,
  ],
  orphanedTypes: [CommitteeStub, PersonStub, OrganizationStub, IcsCodeStub, DeliverableRecordStub],
  referenceResolvers: {
    Project: ({ reference, asOf }, context) => resolveProject(context, String(reference), String(asOf)),
    Document: ({ register, number, asOf }, context) =>
      findDocument(context, { register: String(register), number: Number(number) }, String(asOf)),
    Committee: resolveStub,
    Person: resolveStub,
    Organization: resolveStub,
    IcsCode: resolveStub,
    DeliverableRecord: resolveStub,
  },
};
