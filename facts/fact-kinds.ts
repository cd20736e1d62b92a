/**
 * The fact kinds as zod schemas. Types, validation and the JSON Schema of the statements format derive from them.
 *
 * Terminology
 * - fact: one statement of one source about one subject. A fact is never edited; a correction is another fact.
 * - subject: what it is about. Facts with the same kind and subject key are about the same thing.
 * - values: what is claimed. Each value is a separate claim; a fact omits what its source does not state.
 * - roster: "this list is complete on that day". Rows that are not on it have ended by then.
 *
 * Conventions: committees are canonical references (`ISO/TC 307/JWG 4`), projects are their canonical number with
 * publisher and without type or stage (`ISO 23245`), countries are ISO 3166-1 alpha-2 codes, member bodies are
 * acronyms, people are names as a reader would write them (`Shin'ichiro Matsuo`), days are partial dates.
 */
import { z } from 'zod';
import { deliverableTypeCodes } from '../vocabulary/deliverable-types.ts';
import { liaisonCategoryLetters } from '../vocabulary/liaison-categories.ts';
import { partialDatePattern } from '../vocabulary/partial-date.ts';
import { meaning } from './field-registry.ts';

const text = meaning(z.string().min(1), { type: 'verbatim' });
const prose = meaning(z.string().min(1), { type: 'prose' });
const flag = meaning(z.boolean(), { type: 'verbatim' });
const count = meaning(z.int().nonnegative(), { type: 'verbatim' });
const positive = meaning(z.int().positive(), { type: 'verbatim' });
const wordOf = <const W extends readonly [string, ...string[]]>(words: W) =>
  meaning(z.enum(words), { type: 'verbatim' });

const optional = <T extends z.ZodType>(schema: T, description: string) =>
  z.exactOptional(schema.describe(description));
/** A list in any order, of items that may not repeat. */
const setOf = <T extends z.ZodType>(item: T) => z.array(item);
/** A list whose order is part of its meaning. */
const sequenceOf = <T extends z.ZodType>(item: T) => meaning(z.array(item), { isSequence: true });
/** A value that does not change with time. */
const lasting = <T extends z.ZodType>(schema: T) => meaning(schema, { isLasting: true });

const committee = meaning(z.string().min(1), { type: 'committee' }).describe(
  'Canonical committee reference, such as ISO/TC 307/WG 5.',
);
const body = meaning(z.string().min(1), { type: 'body' }).describe('Acronym of a member body.');
const organization = meaning(z.string().min(1), { type: 'organization' }).describe(
  'Acronym of an organization.',
);
const alias = meaning(z.string().min(1), { type: 'alias' });
const project = meaning(z.string().min(1), { type: 'project' }).describe(
  'Canonical project number with publisher, without type or stage, such as ISO 23257.',
);
const formerProject = meaning(z.string().min(1), { type: 'former-project' });
const stagedReference = meaning(z.string().min(1), { type: 'staged-reference' });
const designation = meaning(z.string().min(1), { type: 'designation' });
const person = meaning(z.string().min(1), { type: 'person' }).describe(
  'Name of a person as a reader would write it.',
);
const spelling = meaning(z.string().min(1), { type: 'spelling' }).describe(
  'Spelling of the name of a person.',
);
const partialDate = meaning(
  z.string().regex(partialDatePattern, 'expected a date such as 2018, 2018-05 or 2018-05-22'),
  { type: 'date' },
).describe('Date with the precision that is known: 2018, 2018-05 or 2018-05-22.');
const country = meaning(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code'), {
  type: 'country',
}).describe('ISO 3166-1 alpha-2 code.');
const stageCode = meaning(z.string().regex(/^\d{2}\.\d{2}$/, 'expected a stage code such as 30.60'), {
  type: 'stage',
}).describe('Harmonized stage code.');
const clock = meaning(z.string().regex(/^\d{2}:\d{2}$/, 'expected a time such as 13:00'), {
  type: 'verbatim',
});
const listed = z.exactOptional(
  meaning(z.literal(true), { type: 'verbatim' }).describe(
    'The row is on the list; it has no further values.',
  ),
);
const names = setOf(person);
const isoId = positive;
const isoIdOf = (what: string) =>
  optional(isoId, `Numeric id of the ${what} at ISO; permanent, unlike the name.`);
const rawScope = optional(
  text,
  'Scope as a dataset gives it, including HTML; prose of documents is not copied.',
);
const icsCodes = optional(
  setOf(text),
  'Codes of the International Classification for Standards, such as 35.030.',
);
const languages = optional(setOf(text), 'Languages of publication, as ISO 639-1 codes.');
const deliverableType = optional(wordOf(deliverableTypeCodes), 'Deliverable type.');
const committees = setOf(committee);

/** One end of a liaison: a committee or an organization. */
export const endpointSchema = meaning(
  z.union([z.strictObject({ committee }), z.strictObject({ organization })]).readonly(),
  { type: 'endpoint' },
);
/** A document in a committee's N-register; a number alone names nothing. */
export const documentNumberSchema = meaning(
  z.strictObject({ register: committee, number: positive }).readonly(),
  { type: 'document' },
);
const documents = setOf(documentNumberSchema);

const memberStatusSchema = wordOf(['P', 'O']);
/** NO_LONGER_LISTED: a later complete list leaves the committee out and does not say why. */
const committeeStatusSchema = wordOf(['ACTIVE', 'SUSPENDED', 'DISBANDED', 'PROPOSED', 'NO_LONGER_LISTED']);
const roleSchema = wordOf([
  'CHAIR',
  'COMMITTEE_MANAGER',
  'SECRETARY',
  'SUPPORT_SECRETARY',
  'ASSISTANT',
  'CONVENOR',
  'CO_CONVENOR',
  'TECHNICAL_PROGRAMME_MANAGER',
  'EDITORIAL_MANAGER',
]);
/** What a count counts, in the words of the sources. */
const countedSchema = wordOf([
  'PARTICIPATING_MEMBERS',
  'OBSERVING_MEMBERS',
  'NEW_PARTICIPATING_MEMBERS',
  'SUBGROUPS',
  'COMMITTEE_LIAISONS',
  'ORGANIZATION_LIAISONS',
  'STANDARDS',
]);
const meetingKindSchema = wordOf([
  'PLENARY',
  'WORKING_GROUP',
  'TELECONFERENCE',
  'COMMENT_RESOLUTION',
  'WORKSHOP',
  'FOCUS_GROUP',
]);
const meetingStatusSchema = wordOf(['HELD', 'PLANNED', 'POSTPONED', 'CANCELLED']);
const ballotKindSchema = wordOf([
  'WD_VOTE',
  'CD_CONSULTATION',
  'DTR_BALLOT',
  'DTS_BALLOT',
  'FDIS_BALLOT',
  'CIB',
  'LETTER_BALLOT',
  'CALL_FOR_COMMENTS',
  'CALL_FOR_CONTRIBUTIONS',
  'CALL_FOR_EXPERTS',
]);
const milestoneBasisSchema = wordOf(['TARGET', 'LIMIT', 'ANTICIPATED', 'REACHED']);
export const liaisonCategorySchema = wordOf(liaisonCategoryLetters);

/** What a resolution decides, one effect for each decision. */
const resolutionEffectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('FORMS_LIAISON'), with: endpointSchema }),
  z.strictObject({
    type: z.literal('NOMINATES'),
    person,
    country: z.exactOptional(country),
    to: endpointSchema,
  }),
  z.strictObject({
    type: z.literal('APPOINTS'),
    person,
    role: roleSchema,
    committee,
    reappointment: flag,
    termEnd: z.exactOptional(partialDate),
  }),
  z.strictObject({ type: z.literal('APPROVES_PUBLICATION'), project, reference: text }),
]);

/** Kinds whose facts are rows of lists, and end when a later complete list leaves them out. */
export const rosteredKinds = [
  'subgroup',
  'membership',
  'appointment',
  'programme-entry',
  'liaison',
  'representation',
  'unresolved-liaison',
] as const;
export type RosteredKind = (typeof rosteredKinds)[number];

/** `key` is the order of the subject's fields in its key, if it is not that of their declaration. */
const kind = <S extends z.ZodRawShape, V extends z.ZodRawShape>(
  description: string,
  subject: S,
  values: V,
  key: readonly (keyof S & string)[] = Object.keys(subject),
) => ({
  description,
  subject: z.strictObject(subject).readonly(),
  values: z.strictObject(values).readonly(),
  key,
});

/** Subject and values of every kind of fact. A new kind starts here: see CONTRIBUTING.md. */
export const factKinds = {
  committee: kind(
    'A committee or group of any kind, also of other organizations (ITU-T/SG 17).',
    { committee },
    {
      title: optional(prose, 'Title.'),
      scope: rawScope,
      status: optional(committeeStatusSchema, 'Life-cycle status.'),
      createdOn: optional(lasting(partialDate), 'Day of creation.'),
      secretariatBody: optional(body, 'Acronym of the member body that runs the secretariat.'),
      secretariatCountry: optional(country, 'Country of the secretariat.'),
      url: optional(text, 'Public page of the committee.'),
      isoId: isoIdOf('committee'),
    },
  ),
  subgroup: kind(
    'A group belongs to a parent: the structure of a committee on a day.',
    { parent: committee, group: committee },
    { listed },
  ),
  alias: kind(
    'Another name of the same committee, national body or organization: an earlier acronym or reference.',
    { of: wordOf(['committee', 'national-body', 'organization']), alias },
    { name: optional(alias, 'Name to know it by.') },
  ),
  lineage: kind(
    'One group continues another.',
    { from: committee, to: committee },
    { topic: optional(prose, 'Shared subject.') },
  ),
  'national-body': kind(
    'An ISO member body.',
    { body },
    {
      country: optional(country, 'Country that it represents.'),
      name: optional(prose, 'Name.'),
      isoId: isoIdOf('member body'),
    },
  ),
  membership: kind(
    'A member body takes part in a committee.',
    { committee, body },
    {
      status: optional(memberStatusSchema, 'P for participating, O for observing.'),
    },
  ),
  count: kind(
    'A number that a source states about a committee.',
    {
      committee,
      of: countedSchema,
      region: z.exactOptional(text.describe('Region in the words of the source. Omitted for the total.')),
    },
    { count: optional(count, 'The number.') },
  ),
  person: kind(
    'What a source says of a person, under one spelling of the name.',
    { person },
    {
      country: optional(country, 'Country stated with the name.'),
      affiliation: optional(text, 'Organization stated with the name.'),
    },
  ),
  'person-alias': kind(
    'Two spellings are one person.',
    { alias: spelling },
    { person: optional(spelling, 'The spelling to show.') },
  ),
  appointment: kind(
    'A person holds a role in a committee.',
    { committee, role: roleSchema, person },
    {
      fromParent: optional(committee, 'For a co-convenor: the parent committee that he or she comes from.'),
      termEnd: optional(lasting(partialDate), 'Last day of the term.'),
      affiliation: optional(text, 'Organization stated with the role.'),
    },
  ),
  contact: kind(
    'Personal data; lives only in private fact files, which git ignores.',
    { person },
    {
      email: optional(text, 'E-mail address.'),
      phone: optional(text, 'Phone number.'),
      address: optional(text, 'Postal address.'),
    },
  ),
  project: kind(
    'A project of a work programme, at any stage.',
    { project },
    {
      title: optional(prose, 'Title.'),
      stagedReference: optional(
        stagedReference,
        'Reference with its stage on that day, such as ISO/CD 23257.3.',
      ),
      deliverableType,
      stage: optional(stageCode, 'Harmonized stage code.'),
      limitDate: optional(partialDate, 'Limit date.'),
      limitStage: optional(stageCode, 'Stage that the limit date is for, where a source says so.'),
      track: optional(text, 'Development track as stated, such as SDT 36.'),
      workingGroup: optional(committee, 'Group that develops it.'),
      leaders: optional(names, 'Project leaders.'),
      coLeaders: optional(names, 'Co-leaders.'),
      committee: optional(committee, 'Committee that administers it.'),
      approvingCommittees: optional(
        committees,
        'Committees whose members approve it, where there are several.',
      ),
      formerNumbers: optional(lasting(setOf(formerProject)), 'Canonical numbers that it had before.'),
      startedOn: optional(lasting(partialDate), 'Day on which it officially started.'),
      cancelled: optional(flag, 'Whether it was cancelled.'),
      publishedAs: optional(designation, 'Designation of the publication.'),
      edition: optional(positive, 'Edition that it leads to.'),
      ics: icsCodes,
      scope: rawScope,
      isoId: isoIdOf('project'),
    },
  ),
  'programme-entry': kind(
    "A project is listed in a committee's work programme.",
    { committee, project },
    {
      administeredElsewhere: optional(flag, 'Whether another committee administers the project.'),
    },
  ),
  milestone: kind(
    'A day that a source names for a step of a project.',
    { project, milestone: text },
    {
      date: optional(lasting(partialDate), 'The day.'),
      basis: optional(milestoneBasisSchema, 'What the day is: target, limit, anticipated or reached.'),
    },
  ),
  study: kind(
    'A study that a group runs before it proposes projects.',
    { study: text },
    {
      title: optional(prose, 'Title.'),
      acronym: optional(text, 'Acronym.'),
      groups: optional(committees, 'Groups that run it.'),
      startedOn: optional(lasting(partialDate), 'Day on which it started.'),
      leaders: optional(names, 'Leaders.'),
      termsOfReference: optional(lasting(documentNumberSchema), 'Document with the terms of reference.'),
      extendedMonths: optional(positive, 'Months by which it was extended.'),
    },
  ),
  meeting: kind(
    'A meeting, held or planned.',
    { meeting: text.describe('Stable id, made of group, place and month.') },
    {
      title: optional(prose, 'Short title.'),
      kind: optional(meetingKindSchema, 'Kind of meeting.'),
      groups: optional(committees, 'Groups that meet.'),
      place: optional(text, 'Town, or the name under which a virtual meeting goes.'),
      country: optional(country, 'Country.'),
      virtual: optional(flag, 'Whether it is held without a place.'),
      startsOn: optional(partialDate, 'First day.'),
      endsOn: optional(partialDate, 'Last day.'),
      startsAt: optional(clock, 'Start, UTC.'),
      durationHours: optional(meaning(z.number().positive(), { type: 'verbatim' }), 'Length in hours.'),
      attendance: optional(count, 'People who attended.'),
      status: optional(meetingStatusSchema, 'Whether it was held.'),
      project: optional(project, 'Project that it is about.'),
    },
  ),
  document: kind(
    "One N-number of one row of a group's list of documents.",
    { register: committee, number: positive },
    {
      title: optional(prose, 'Short title.'),
      date: optional(lasting(partialDate), 'Date in the list.'),
      purpose: optional(text, 'Purpose as stated, without the deadline.'),
      deadline: optional(partialDate, 'Deadline for comments or contributions.'),
      listedBy: optional(
        committee,
        'Group whose list names the document, which may be another than its register.',
      ),
      row: optional(text, 'Row of the list: all numbers of one row share it.'),
      project: optional(project, 'Project under whose heading it is listed.'),
      study: optional(text, 'Title of the study under whose heading it is listed.'),
    },
  ),
  resolution: kind(
    'A decision of a committee.',
    { committee, resolution: text },
    {
      procedure: optional(text, 'How it was approved: CIB for a committee internal ballot.'),
      afterMeeting: optional(text, 'Number of the meeting since which it was taken.'),
      effects: optional(sequenceOf(resolutionEffectSchema), 'What it decides.'),
      documents: optional(documents, 'Documents that it refers to.'),
    },
  ),
  ballot: kind(
    'A ballot or call in one committee; a parallel ballot is one for each committee.',
    { ballot: text },
    {
      title: optional(prose, 'Short title.'),
      kind: optional(ballotKindSchema, 'Kind of ballot or call.'),
      project: optional(project, 'Project that it is about.'),
      study: optional(text, 'Study that it is about.'),
      committee: optional(committee, 'Committee or group that votes or answers.'),
      opensOn: optional(partialDate, 'First day.'),
      closesOn: optional(partialDate, 'Last day.'),
      resultOn: optional(partialDate, 'Day of the result.'),
      outcome: optional(wordOf(['APPROVED', 'DISAPPROVED']), 'Outcome, where a source states one.'),
      documents: optional(documents, 'Documents that were put out.'),
      results: optional(documents, 'Documents with the results.'),
    },
  ),
  'comment-round': kind(
    'A round of comments on a draft.',
    { round: text },
    {
      project: optional(project, 'Project that it is about.'),
      workingGroup: optional(committee, 'Group that runs it.'),
      document: optional(documentNumberSchema, 'Draft that was sent out.'),
      opensOn: optional(partialDate, 'First day.'),
      closesOn: optional(partialDate, 'Last day.'),
      commentCount: optional(count, 'Comments received.'),
      memberBodyCountries: optional(setOf(country), 'Countries whose member bodies sent comments.'),
      expertCountries: optional(setOf(country), 'Countries whose experts wrote on their own.'),
      sessions: optional(setOf(text), 'Ids of the meetings that dealt with it.'),
    },
  ),
  objective: kind(
    'An objective of a business plan.',
    { committee, objective: text },
    {
      title: optional(prose, 'Short title.'),
      targetYear: optional(meaning(z.int(), { type: 'verbatim' }), 'Year by which it is to be reached.'),
      ongoing: optional(flag, 'Whether it has no end by intent.'),
      projects: optional(setOf(project), 'Projects that serve it.'),
    },
  ),
  indicator: kind(
    'An indicator that a committee may review; sources give names, not values.',
    { committee, indicator: text },
    {
      category: optional(text, 'Group of indicators.'),
      name: optional(prose, 'Name.'),
    },
  ),
  organization: kind(
    'An organization in liaison.',
    { organization },
    { name: optional(prose, 'Name.'), isoId: isoIdOf('organization') },
  ),
  liaison: kind(
    'From is in liaison to to; without a direction, from is the one whose list names the other.',
    {
      from: endpointSchema,
      to: endpointSchema,
      directed: flag.describe('False where the source gives no direction.'),
    },
    {
      category: optional(liaisonCategorySchema, 'Liaison category.'),
      level: optional(wordOf(['COMMITTEE', 'WORKING_GROUP']), 'Level at which it works.'),
    },
    ['from', 'directed', 'to'],
  ),
  'unresolved-liaison': kind(
    'A committee lists a liaison with a record that the source names by its numeric id only.',
    { committee, isoId },
    { listed },
  ),
  representation: kind(
    'A person represents a committee in another body.',
    { from: committee, to: endpointSchema, person },
    { listed },
  ),
  'joint-group': kind(
    'A group of several parents.',
    { group: committee },
    {
      administering: optional(committee, 'Committee with the administrative responsibility.'),
      partners: optional(committees, 'The other parents.'),
      programmeOfWork: optional(committees, 'Committees responsible for the programme of work.'),
    },
  ),
  publication: kind(
    'A published deliverable.',
    { designation: designation.describe('Designation, such as ISO/TR 23244:2020.') },
    {
      title: optional(prose, 'Title.'),
      deliverableType,
      publishedOn: optional(lasting(partialDate), 'Day of publication.'),
      edition: optional(positive, 'Edition.'),
      committee: optional(committee, 'Committee that published it.'),
      workingGroup: optional(committee, 'Group that developed it.'),
      project: optional(project, 'Project that led to it.'),
      reviewDate: optional(partialDate, 'Systematic or recommended review date.'),
      url: optional(text, 'Public page.'),
      stage: optional(stageCode, 'Harmonized stage code, such as 90.92 or 95.99.'),
      supplement: optional(text, 'Kind of supplement as stated, such as Amd or Cor.'),
      ics: icsCodes,
      languages,
      pages: optional(meaning(z.record(text, count), { type: 'verbatim' }), 'Number of pages by language.'),
      scope: rawScope,
      replaces: optional(setOf(isoId), "ISO's numeric ids of what it replaces."),
      replacedBy: optional(setOf(isoId), "ISO's numeric ids of what replaces it."),
      isoId: isoIdOf('deliverable'),
    },
  ),
  ics: kind(
    'A code of the International Classification for Standards.',
    { code: text.describe('Such as 35.030; two digits are a field.') },
    {
      parent: optional(text, 'Code one level up.'),
      title: optional(prose, 'Title.'),
      titleFr: optional(prose, 'Title in French.'),
      scope: rawScope,
    },
  ),
  'no-longer-stated': kind(
    'An edition of a complete file omits what the previous edition stated. See editions.ts.',
    {
      of: text.describe('Kind of the facts.'),
      key: meaning(z.string(), { type: 'verbatim' }).describe(
        'Subject key of the facts; empty for a person whose name has no letters.',
      ),
    },
    { listed },
  ),
  roster: kind(
    'The list scope of kind of is complete on that day. See rosters.ts.',
    {
      of: wordOf(rosteredKinds),
      scope: text.describe('See rosters.ts.'),
    },
    { members: setOf(text).describe('Subject keys of the rows on the list.') },
  ),
} as const;

type FactKinds = typeof factKinds;
export type FactKind = keyof FactKinds;
export type SubjectOf<K extends FactKind> = z.infer<FactKinds[K]['subject']>;
export type ValuesOf<K extends FactKind> = z.infer<FactKinds[K]['values']>;

export type Endpoint = z.infer<typeof endpointSchema>;
export type MemberStatus = z.infer<typeof memberStatusSchema>;
export type CommitteeStatus = z.infer<typeof committeeStatusSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Counted = z.infer<typeof countedSchema>;
export type MeetingKind = z.infer<typeof meetingKindSchema>;
export type MeetingStatus = z.infer<typeof meetingStatusSchema>;
export type BallotKind = z.infer<typeof ballotKindSchema>;
export type MilestoneBasis = z.infer<typeof milestoneBasisSchema>;
export type ResolutionEffect = z.infer<typeof resolutionEffectSchema>;
