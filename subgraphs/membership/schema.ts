/** The membership subgraph. A type that is missing from these lists vanishes without an error. */
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { CommitteeResolver, LineageResolver, SecretariatResolver } from './resolvers-committees.ts';
import { CommitteeCountsResolver } from './resolvers-counts.ts';
import { DatasetEditionResolver, DatasetResolver } from './resolvers-dataset.ts';
import { committeeLists } from './lists-committees.ts';
import { memberLists } from './lists-members.ts';
import { peopleLists } from './lists-people.ts';
import { findCommittee, findNationalBody, findPerson } from './find.ts';
import { MembershipChangeResolver, MembershipResolver, NationalBodyResolver } from './resolvers-members.ts';
import { AppointmentResolver, PersonResolver, SharedPersonResolver } from './resolvers-people.ts';

export const membershipSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'membership',
  resolvers: [
    CommitteeResolver,
    CommitteeCountsResolver,
    LineageResolver,
    SecretariatResolver,
    NationalBodyResolver,
    MembershipResolver,
    MembershipChangeResolver,
    SharedPersonResolver,
    PersonResolver,
    AppointmentResolver,
    DatasetResolver,
    DatasetEditionResolver,
    CitationResolver,
    ...committeeLists,
    ...memberLists,
    ...peopleLists,
  ],
  orphanedTypes: [],
  referenceResolvers: {
    Committee: ({ reference, asOf }, context) => findCommittee(context, String(reference), String(asOf)),
    NationalBody: ({ acronym, asOf }, context) => findNationalBody(context, String(acronym), String(asOf)),
    Person: ({ id, asOf }, context) => findPerson(context, String(id), String(asOf)),
  },
};
