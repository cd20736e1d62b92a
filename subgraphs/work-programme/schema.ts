/**
 * The work-programme subgraph put together. The lists are kept by hand: a type left out of them vanishes without an
 * error.
 * In: resolvers and types. Out: the subgraph's definition. Not for: serving it (main.ts).
 */
import { resolveStub } from '../../subgraph-kit/entity-stubs.ts';
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { CommitteeProjects, PersonLeads } from './resolvers-committees.ts';
import { CommitteeWork } from './resolvers-committee-work.ts';
import { ObjectiveResolver, ResolutionEffectResolver, ResolutionResolver } from './resolvers-decisions.ts';
import { DocumentConnectionResolver, DocumentResolver, StudyResolver } from './resolvers-documents.ts';
import { findDocument, resolveProject } from './find.ts';
import { BallotResolver, CommentRoundResolver, MeetingResolver } from './resolvers-meetings.ts';
import { DocumentFacets, ProjectFacets } from './facets.ts';
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
    ProjectFacets,
    RecordedProject,
    DocumentResolver,
    DocumentConnectionResolver,
    DocumentFacets,
    StudyResolver,
    MeetingResolver,
    BallotResolver,
    CommentRoundResolver,
    ResolutionResolver,
    ResolutionEffectResolver,
    ObjectiveResolver,
    CommitteeProjects,
    CommitteeWork,
    PersonLeads,
    CitationResolver,
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
