/**
 * From stored documents, studies, meetings, ballots and comment rounds to what callers see.
 * In: documents and a day. Out: plain objects of the GraphQL types. Not for: reading stores.
 */
import { showCountry, type Country } from '../../as-of/country-type.ts';
import { committeeOn, committeesOn } from '../../as-of/entity-stubs.ts';
import { showProvenance } from '../../as-of/provenance-types.ts';
import { formatDocumentNumber } from '../../facts/document-number.ts';
import type { Day } from '../../facts/partial-date.ts';
import type {
  BallotDocument,
  CommentRoundDocument,
  MeetingDocument,
  RegisterDocument,
  StudyDocument,
} from './documents.ts';
import type { Document, Study } from './types-documents.ts';
import type { Ballot, CommentRound, Meeting } from './types-meetings.ts';
import { showLeaders } from './view-projects.ts';

/** A document as of a day. */
export function showDocument(document: RegisterDocument, asOf: Day): Document {
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
    ...showProvenance(document),
  };
}

/** A study as of a day. */
export function showStudy(document: StudyDocument, asOf: Day): Study {
  const { key, title, acronym, groups, startedOn, leaders, extendedMonths, termsOfReference } = document;
  return {
    id: key,
    asOf,
    title,
    acronym,
    groups: committeesOn(groups, asOf),
    startedOn,
    leaders: showLeaders(leaders, false, asOf),
    extendedMonths,
    termsOfReferenceNumber: termsOfReference,
    ...showProvenance(document),
  };
}

/** A meeting as of a day. */
export function showMeeting(document: MeetingDocument, asOf: Day): Meeting {
  const { key, title, meetingKind, groups, place, country, virtual, startsOn, endsOn } = document;
  const { startsAt, durationHours, attendance, status, project } = document;
  return {
    id: key,
    asOf,
    title,
    kind: meetingKind,
    groups: committeesOn(groups, asOf),
    place,
    country: showCountry(country),
    virtual,
    startsOn,
    endsOn,
    startsAt,
    durationHours,
    attendance,
    status,
    projectNumber: project,
    ...showProvenance(document),
  };
}

/** A ballot as of a day. */
export function showBallot(document: BallotDocument, asOf: Day): Ballot {
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
    ...showProvenance(document),
  };
}

/** A round of comments as of a day. */
export function showCommentRound(document: CommentRoundDocument, asOf: Day): CommentRound {
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
    ...showProvenance(document),
  };
}

function showCountries(codes: readonly string[] | null): readonly Country[] | null {
  return codes?.map((code) => showCountry(code)) ?? null;
}
