/** From stored documents, studies, meetings, ballots and comment rounds to GraphQL objects. */
import { toCountry, type Country } from '../../subgraph-kit/country-type.ts';
import { committeeOn, committeesOn } from '../../subgraph-kit/entity-stubs.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { formatDocumentNumber } from '../../vocabulary/document-number.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type {
  BallotDocument,
  CommentRoundDocument,
  MeetingDocument,
  RegisterDocument,
  StudyDocument,
} from './documents.ts';
import type { Document, Study } from './types-documents.ts';
import type { Ballot, CommentRound, Meeting } from './types-meetings.ts';
import { toLeaders } from './view-projects.ts';

/** A document as of a day. */
export function toDocument(document: RegisterDocument, asOf: Day): Document {
  return {
    ...document,
    asOf,
    reference: formatDocumentNumber(document),
    committee: committeeOn(document.register, asOf),
    listedBy: committeeOn(document.listedBy, asOf),
    projectNumber: document.project,
    ...toProvenance(document),
  };
}

/** A study as of a day. */
export function toStudy(document: StudyDocument, asOf: Day): Study {
  return {
    ...document,
    id: document.key,
    asOf,
    groups: committeesOn(document.groups, asOf),
    leaders: toLeaders(document.leaders, false, asOf),
    termsOfReferenceNumber: document.termsOfReference,
    ...toProvenance(document),
  };
}

/** A meeting as of a day. */
export function toMeeting(document: MeetingDocument, asOf: Day): Meeting {
  return {
    ...document,
    id: document.key,
    asOf,
    kind: document.meetingKind,
    groups: committeesOn(document.groups, asOf),
    country: toCountry(document.country),
    projectNumber: document.project,
    ...toProvenance(document),
  };
}

/** A ballot as of a day. */
export function toBallot(document: BallotDocument, asOf: Day): Ballot {
  return {
    ...document,
    id: document.key,
    asOf,
    kind: document.ballotKind,
    committee: committeeOn(document.committee, asOf),
    projectNumber: document.project,
    documentNumbers: document.documents,
    resultNumbers: document.results,
    ...toProvenance(document),
  };
}

/** A comment round as of a day. */
export function toCommentRound(document: CommentRoundDocument, asOf: Day): CommentRound {
  return {
    ...document,
    id: document.key,
    asOf,
    workingGroup: committeeOn(document.workingGroup, asOf),
    memberBodyCountries: toCountries(document.memberBodyCountries),
    expertCountries: toCountries(document.expertCountries),
    projectNumber: document.project,
    documentNumber: document.document,
    sessionKeys: document.sessions,
    ...toProvenance(document),
  };
}

function toCountries(codes: readonly string[] | null): readonly Country[] | null {
  return codes?.map((code) => toCountry(code)) ?? null;
}
