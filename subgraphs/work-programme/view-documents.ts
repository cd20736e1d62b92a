/**
 * From stored documents, studies, meetings, ballots and comment rounds to what callers see.
 * In: documents and a day. Out: plain objects of the GraphQL types. Not for: reading stores.
 */
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
  const { register, number, title, date, purpose, deadline, row } = document;
  return {
    register,
    number,
    asOf,
    reference: formatDocumentNumber({ register, number }),
    committee: committeeOn(register, asOf),
    title,
    date,
    purpose,
    deadline,
    listedBy: committeeOn(document.listedBy, asOf),
    row,
    projectNumber: document.project,
    studyKey: document.studyKey,
    ...toProvenance(document),
  };
}

/** A study as of a day. */
export function toStudy(document: StudyDocument, asOf: Day): Study {
  const { key, title, acronym, groups, startedOn, leaders, extendedMonths, termsOfReference } = document;
  return {
    id: key,
    asOf,
    title,
    acronym,
    groups: committeesOn(groups, asOf),
    startedOn,
    leaders: toLeaders(leaders, false, asOf),
    extendedMonths,
    termsOfReferenceNumber: termsOfReference,
    ...toProvenance(document),
  };
}

/** A meeting as of a day. */
export function toMeeting(document: MeetingDocument, asOf: Day): Meeting {
  const { key, title, meetingKind, groups, place, country, virtual, startsOn, endsOn } = document;
  const { startsAt, durationHours, attendance, status, project } = document;
  return {
    id: key,
    asOf,
    title,
    kind: meetingKind,
    groups: committeesOn(groups, asOf),
    place,
    country: toCountry(country),
    virtual,
    startsOn,
    endsOn,
    startsAt,
    durationHours,
    attendance,
    status,
    projectNumber: project,
    ...toProvenance(document),
  };
}

/** A ballot as of a day. */
export function toBallot(document: BallotDocument, asOf: Day): Ballot {
  const { key, title, ballotKind, project, studyKey, committee, opensOn, closesOn, resultOn, outcome } =
    document;
  return {
    id: key,
    asOf,
    title,
    kind: ballotKind,
    committee: committeeOn(committee, asOf),
    opensOn,
    closesOn,
    resultOn,
    outcome,
    projectNumber: project,
    studyKey,
    documentNumbers: document.documents,
    resultNumbers: document.results,
    ...toProvenance(document),
  };
}

/** A round of comments as of a day. */
export function toCommentRound(document: CommentRoundDocument, asOf: Day): CommentRound {
  const { key, project, workingGroup, opensOn, closesOn, commentCount, sessions } = document;
  return {
    id: key,
    asOf,
    workingGroup: committeeOn(workingGroup, asOf),
    opensOn,
    closesOn,
    commentCount,
    memberBodyCountries: showCountries(document.memberBodyCountries),
    expertCountries: showCountries(document.expertCountries),
    projectNumber: project,
    documentNumber: document.document,
    sessionKeys: sessions,
    ...toProvenance(document),
  };
}

function showCountries(codes: readonly string[] | null): readonly Country[] | null {
  return codes?.map((code) => toCountry(code)) ?? null;
}
