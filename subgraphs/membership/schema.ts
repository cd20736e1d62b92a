/**
 * The membership subgraph put together. The lists are kept by hand: a type left out of them vanishes without an error.
 * In: resolvers and types. Out: the subgraph's definition. Not for: serving it (main.ts).
 */
import { CitationResolver } from '../../as-of/provenance-types.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { CommitteeResolver, LineageResolver, SecretariatResolver } from './committee-resolvers.ts';
import { CommitteeCountsResolver } from './count-resolvers.ts';
import { DatasetEditionResolver, DatasetResolver } from './dataset-resolvers.ts';
import {
  CommitteeFacetsResolver,
  MembershipFacetsResolver,
  NationalBodyFacetsResolver,
  PersonFacetsResolver,
} from './facets.ts';
import { findCommittee, findNationalBody, findPerson } from './find-entities.ts';
import {
  CommitteeMembersResolver,
  MembershipChangeResolver,
  MembershipResolver,
  NationalBodyResolver,
} from './member-resolvers.ts';
import { AppointmentResolver, CommitteeAppointmentsResolver, PersonResolver } from './person-resolvers.ts';
import { SharedPersonResolver, SharingCommitteeResolver } from './shared-people-resolvers.ts';

export const membershipSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'membership',
  resolvers: [
    CommitteeResolver,
    CommitteeMembersResolver,
    CommitteeCountsResolver,
    CommitteeAppointmentsResolver,
    LineageResolver,
    SecretariatResolver,
    NationalBodyResolver,
    MembershipResolver,
    MembershipChangeResolver,
    SharingCommitteeResolver,
    SharedPersonResolver,
    PersonResolver,
    AppointmentResolver,
    DatasetResolver,
    DatasetEditionResolver,
    CommitteeFacetsResolver,
    NationalBodyFacetsResolver,
    MembershipFacetsResolver,
    PersonFacetsResolver,
    CitationResolver,
  ],
  orphanedTypes: [],
  referenceResolvers: {
    Committee: ({ reference, asOf }, context) => findCommittee(context, String(reference), String(asOf)),
    NationalBody: ({ acronym, asOf }, context) => findNationalBody(context, String(acronym), String(asOf)),
    Person: ({ id, asOf }, context) => findPerson(context, String(id), String(asOf)),
  },
};
