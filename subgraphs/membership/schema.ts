/**
 * The membership subgraph put together. The lists are kept by hand: a type left out of them vanishes without an error.
 * In: resolvers and types. Out: the subgraph's definition. Not for: serving it (main.ts).
 */
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { CommitteeResolver, LineageResolver, SecretariatResolver } from './resolvers-committees.ts';
import { CommitteeCountsResolver } from './resolvers-counts.ts';
import { DatasetEditionResolver, DatasetResolver } from './resolvers-dataset.ts';
import {
  CommitteeFacetsResolver,
  MembershipFacetsResolver,
  NationalBodyFacetsResolver,
  PersonFacetsResolver,
} from './facets.ts';
import { findCommittee, findNationalBody, findPerson } from './find.ts';
import {
  CommitteeMembersResolver,
  MembershipChangeResolver,
  MembershipResolver,
  NationalBodyResolver,
} from './resolvers-members.ts';
import { AppointmentResolver, CommitteeAppointmentsResolver, PersonResolver } from './resolvers-people.ts';
import { SharedPersonResolver, SharingCommitteeResolver } from './resolvers-shared-people.ts';

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
