/** What a committee can share with another: its secretariat, its P-members, the people with a role in it. */
import { claimed } from '../../../../history/claimed-value.ts';
import { endWithGroup, type EndedGroups } from '../../../../history/ended-groups.ts';
import { buildSubjectTimelines } from '../../../../history/histories.ts';
import { nameOn, namesOf, namingDays } from '../../../../history/other-names.ts';
import { versionId } from '../../../../subgraph-kit/versioned-document.ts';
import { distinctCitations, shareCitations } from '../../../../facts/citations.ts';
import type { FactCollection } from '../../../../history/fact-collection.ts';
import { groupBy } from '../../../../vocabulary/group-by.ts';
import { fullestName, publicNames } from '../../../../history/people-names.ts';
import { personId } from '../../../../vocabulary/person-name.ts';
import type { Citation } from '../../../../facts/provenance.ts';
import { cutAt, cutTogether, holdsOn, type Interval } from '../../../../history/intervals.ts';
import type { Conflict, Version } from '../../../../history/timeline.ts';
import type { AffiliationDocument, AffiliationKind } from '../documents.ts';
import { documentPeriods, isEqual } from './periods.ts';

/** What affiliations are built from. */
export interface AffiliationSources {
  readonly collection: FactCollection;
  /** The intervals in which each committee exists (nodes.ts). */
  readonly existing: ReadonlyMap<string, readonly Version[]>;
  readonly ended: EndedGroups;
}

/** Every affiliation. */
export function buildAffiliations(sources: AffiliationSources): readonly AffiliationDocument[] {
  const share = shareCitations();
  return [...findSecretariats(sources), ...findMembers(sources), ...findPeople(sources)].flatMap((one) =>
    describeAffiliation(one, share),
  );
}

/** An interval in which a committee is affiliated with a body or a person. */
interface AffiliationPiece extends Interval {
  readonly label: string;
  readonly sources: readonly Citation[];
}

interface Affiliation {
  readonly kind: AffiliationKind;
  readonly committee: string;
  readonly with: string;
  readonly pieces: readonly AffiliationPiece[];
}

/** The bodies that hold the secretariat while the committee exists. */
function findSecretariats({ collection, existing }: AffiliationSources): readonly Affiliation[] {
  return [...existing].flatMap(([committee, versions]) => {
    const byBody = groupBy(versions, (version) => claimed<'committee'>(version)('secretariatBody') ?? '');
    return [...byBody].flatMap(([body, own]): readonly Affiliation[] => {
      if (body === '') return [];
      const stated = own.map((version) => {
        const { secretariatBody } = version.citations;
        return { ...version, sources: secretariatBody === undefined ? version.sources : [secretariatBody] };
      });
      return [{ kind: 'SECRETARIAT', committee, with: body, pieces: labelByDay(stated, body, collection) }];
    });
  });
}

function findMembers({ collection, ended }: AffiliationSources): readonly Affiliation[] {
  return buildSubjectTimelines(collection, 'membership').flatMap(
    ({ subject: { committee, body }, versions }): readonly Affiliation[] => {
      const over = ended(committee);
      const participating = versions
        .filter((version) => claimed<'membership'>(version)('status') === 'P')
        .flatMap((version) => endWithGroup(version, over));
      if (participating.length === 0) return [];
      const pieces = labelByDay(participating, body, collection);
      return [{ kind: 'P_MEMBER', committee, with: body, pieces }];
    },
  );
}

/** The versions, cut where the name of the body changes. */
function labelByDay(
  versions: readonly Version[],
  body: string,
  collection: FactCollection,
): readonly AffiliationPiece[] {
  const names = namesOf(collection, 'national-body', body);
  return cutAt(versions, namingDays(names)).map(({ validFrom, validTo, sources }) => ({
    validFrom,
    validTo,
    label: nameOn(names, validFrom, body),
    sources,
  }));
}

/** The people with at least one role. */
function findPeople({ collection, ended }: AffiliationSources): readonly Affiliation[] {
  const timelines = buildSubjectTimelines(collection, 'appointment');
  const names = timelines.length === 0 ? null : publicNames(collection.facts);
  const byPost = groupBy(
    timelines,
    ({ subject: { committee, person } }) => `${committee}|${personId(person)}`,
  );
  return [...byPost.values()].flatMap((roles): readonly Affiliation[] => {
    const subject = roles[0]?.subject;
    if (subject === undefined) return [];
    const { committee } = subject;
    const person = personId(subject.person);
    const label = fullestName(names?.get(person) ?? []) ?? subject.person;
    const versions = roles
      .flatMap((role) => role.versions)
      .flatMap((version) => endWithGroup(version, ended(committee)));
    const pieces = cutTogether(versions).map((interval) => ({
      ...interval,
      label,
      sources: citeAll(versions, interval),
    }));
    return [{ kind: 'PERSON', committee, with: person, pieces }];
  });
}

function citeAll(versions: readonly Version[], { validFrom }: Interval): readonly Citation[] {
  const valid = versions.filter((version) => holdsOn(version, validFrom));
  return distinctCitations(valid.flatMap(({ sources }) => sources));
}

function describeAffiliation(
  { kind, committee, with: party, pieces }: Affiliation,
  share: (citations: readonly Citation[]) => readonly Citation[],
): readonly AffiliationDocument[] {
  const key = [kind, committee, party].join('|');
  return documentPeriods(pieces, isSame, ({ validFrom, validTo, label, sources }, period) => ({
    _id: versionId(key, validFrom),
    key,
    validFrom,
    validTo,
    unknown: nothingUnknown,
    sources: share(sources),
    conflicts: noConflicts,
    kind,
    committee,
    with: party,
    label,
    since: period.validFrom,
    until: period.validTo,
  }));
}

function isSame(a: AffiliationPiece, b: AffiliationPiece): boolean {
  return a.label === b.label && isEqual(a.sources, b.sources);
}

const nothingUnknown: Readonly<Record<string, string>> = {};
const noConflicts: readonly Conflict[] = [];
