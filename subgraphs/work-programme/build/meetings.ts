/** Studies, meetings, ballots, comment rounds and milestones: one document per version. */
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import type { FactKind } from '../../../facts/fact-kinds.ts';
import { padNumbers } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME } from '../../../vocabulary/partial-date.ts';
import type { Version } from '../../../history/timeline.ts';
import type { BallotDocument, CommentRoundDocument, MeetingDocument, StudyDocument } from '../documents.ts';
import type { Evidence } from './evidence.ts';
import type { FindStudy } from './documents.ts';
import { namePerson, spellingKeys } from './people.ts';
import type { MilestoneDocument } from '../documents-projects.ts';
import { dateSpan, foldWords, withAncestors } from '../search-keys.ts';

export function buildStudies(evidence: Evidence): readonly StudyDocument[] {
  return versionsOf(evidence, 'study').map((version) => {
    const value = claimed<'study'>(version);
    const leaders = value('leaders')?.map(namePerson) ?? null;
    const groups = value('groups') ?? [];
    return {
      ...versionHead(version),
      study: version.key,
      sortKey: padNumbers(value('title') ?? version.key),
      words: searchWords(value('title') ?? version.key, value('acronym')),
      title: value('title'),
      acronym: value('acronym'),
      groups,
      within: withAncestors(groups),
      startedOn: value('startedOn'),
      leaders,
      leaderKeys: spellingKeys(leaders ?? [], evidence),
      termsOfReference: value('termsOfReference'),
      extendedMonths: value('extendedMonths'),
    };
  });
}

/** Finds a study by its id, title or acronym. */
export function studyFinder(documents: readonly StudyDocument[]): FindStudy {
  const names = new Map<string, Set<string>>();
  for (const { key, title, acronym } of documents) {
    const own = names.get(key) ?? new Set<string>();
    for (const name of [key, title, acronym]) if (name !== null) own.add(foldWords(name));
    names.set(key, own);
  }
  return (words) => {
    const fitting = [...names].filter(([, own]) => own.has(foldWords(words)));
    const [only] = fitting;
    return only === undefined || fitting.length > 1 ? null : { key: only[0], names: [...only[1]] };
  };
}

export function buildMeetings(evidence: Evidence): readonly MeetingDocument[] {
  return versionsOf(evidence, 'meeting').map((version) => {
    const value = claimed<'meeting'>(version);
    const groups = value('groups') ?? [];
    return {
      ...versionHead(version),
      ...dateSpan(value('startsOn'), value('endsOn')),
      title: value('title'),
      meetingKind: value('kind'),
      groups,
      within: withAncestors(groups),
      place: value('place'),
      country: value('country'),
      virtual: value('virtual'),
      startsOn: value('startsOn'),
      endsOn: value('endsOn'),
      startsAt: value('startsAt'),
      durationHours: value('durationHours'),
      attendance: value('attendance'),
      status: value('status'),
      project: value('project'),
    };
  });
}

export function buildBallots(evidence: Evidence, findStudy: FindStudy): readonly BallotDocument[] {
  return versionsOf(evidence, 'ballot').map((version) => {
    const value = claimed<'ballot'>(version);
    const study = value('study');
    return {
      ...versionHead(version),
      ...dateSpan(value('opensOn') ?? value('closesOn'), value('resultOn') ?? value('closesOn')),
      title: value('title'),
      ballotKind: value('kind'),
      project: value('project'),
      study,
      studyKey: study === null ? null : (findStudy(study)?.key ?? null),
      committee: value('committee'),
      opensOn: value('opensOn'),
      closesOn: value('closesOn'),
      resultOn: value('resultOn'),
      outcome: value('outcome'),
      documents: value('documents') ?? [],
      results: value('results') ?? [],
    };
  });
}

export function buildCommentRounds(evidence: Evidence): readonly CommentRoundDocument[] {
  return versionsOf(evidence, 'comment-round').map((version) => {
    const value = claimed<'comment-round'>(version);
    return {
      ...versionHead(version),
      ...dateSpan(value('opensOn'), value('closesOn')),
      project: value('project'),
      workingGroup: value('workingGroup'),
      document: value('document'),
      opensOn: value('opensOn'),
      closesOn: value('closesOn'),
      commentCount: value('commentCount'),
      memberBodyCountries: value('memberBodyCountries'),
      expertCountries: value('expertCountries'),
      sessions: value('sessions') ?? [],
    };
  });
}

export function buildMilestones(evidence: Evidence): readonly MilestoneDocument[] {
  return buildSubjectTimelines(evidence.collection, 'milestone').flatMap(({ subject, versions }) =>
    versions.map((version) => {
      const value = claimed<'milestone'>(version);
      const date = value('date');
      return {
        ...versionHead(version),
        project: subject.project,
        name: subject.milestone,
        date,
        dateSort: date ?? END_OF_TIME,
        basis: value('basis'),
      };
    }),
  );
}

function versionsOf({ collection }: Evidence, kind: FactKind): readonly Version[] {
  return [...collection.timelines(kind).values()].flat();
}
