/**
 * Resolutions, and whether their decisions were applied. A decision is applied from the day on which a source of the date of
 * the resolution or later shows it, and not applied while the latest complete list since the resolution omits it. Without
 * such a list, nothing is known.
 */
import type { Roster } from '../../../history/collect-rosters.ts';
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines, type SubjectTimeline } from '../../../history/histories.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { citeFact, distinctPlaces, placeOf } from '../../../facts/citations.ts';
import type { Endpoint, ResolutionEffect } from '../../../facts/fact-kinds.ts';
import type { Fact } from '../../../facts/facts.ts';
import { compareText, padNumbers } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { END_OF_TIME, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { appointmentScope, liaisonScope, othersOf, representationScope } from '../../../facts/rosters.ts';
import { cutAt, versionOn } from '../../../history/intervals.ts';
import { endpointKey, subjectKeys } from '../../../facts/subject-key.ts';
import type { ResolutionDocument, StoredEffect } from '../documents.ts';
import type { Evidence } from './evidence.ts';
import { namePerson, spellingKeys } from './people.ts';
import type { ProjectDocument } from '../documents-projects.ts';

type FactsByKey = ReadonlyMap<string, readonly Fact[]>;

interface Shown {
  readonly liaison: FactsByKey;
  readonly representation: FactsByKey;
  readonly appointment: FactsByKey;
  readonly projects: ReadonlyMap<string, readonly ProjectDocument[]>;
  readonly rosters: Evidence['rosters'];
}

/** What shows that an effect was applied, and the complete lists that would show it. */
interface Signs {
  readonly rows: readonly Citation[];
  readonly lists: readonly Roster[];
  readonly projects: readonly ProjectDocument[];
}

/** Builds resolutions: one document per interval over which neither their decisions nor what shows them change. */
export function buildResolutions(
  evidence: Evidence,
  projects: readonly ProjectDocument[],
): readonly ResolutionDocument[] {
  const { collection } = evidence;
  const shown: Shown = {
    liaison: collection.bySubject('liaison'),
    representation: collection.bySubject('representation'),
    appointment: collection.bySubject('appointment'),
    projects: groupBy(projects, ({ key }) => key),
    rosters: evidence.rosters,
  };
  return buildSubjectTimelines(collection, 'resolution').flatMap((timeline) =>
    buildResolution(timeline, shown, evidence),
  );
}

function buildResolution(
  { subject: { committee, resolution: number }, versions }: SubjectTimeline<'resolution'>,
  shown: Shown,
  evidence: Evidence,
): readonly ResolutionDocument[] {
  const taken = versions[0]?.validFrom ?? END_OF_TIME;
  // The text of a resolution may also be read as the fact that it decides; that does not show that it was applied.
  const ownPlaces = new Set(versions.flatMap(({ sources }) => sources.map(placeOf)));
  const isOther = (citation: Citation) => !ownPlaces.has(placeOf(citation));
  return versions.flatMap((version) => {
    const value = claimed<'resolution'>(version);
    const effects = (value('effects') ?? []).map((effect) => ({
      effect,
      signs: laterSigns(signsOf(effect, committee, shown), taken, isOther),
    }));
    const days = effects.flatMap(({ signs }) => daysOf(signs));
    return cutAt([version], days).map((piece) => ({
      ...versionHead(piece),
      committee,
      number,
      sortKey: padNumbers(version.key),
      procedure: value('procedure'),
      afterMeeting: value('afterMeeting'),
      effects: effects.map(({ effect, signs }) => ({
        ...describeEffect(effect),
        ...judge(signs, taken, piece.validFrom),
      })),
      people: spellingKeys(
        effects.flatMap(({ effect }) => ('person' in effect ? [namePerson(effect.person)] : [])),
        evidence,
      ),
      effectKinds: [...new Set(effects.map(({ effect }) => effect.type))],
      documents: value('documents') ?? [],
    }));
  });
}

/** The rows and lists of the date of the resolution or later, by day. */
function laterSigns(signs: Signs, taken: Day, isOther: (citation: Citation) => boolean): Signs {
  return {
    rows: signs.rows
      .filter((row) => lastDay(row.asOf) >= taken && isOther(row))
      .sort((a, b) => compareText(a.asOf, b.asOf)),
    lists: signs.lists.filter(({ day }) => day >= taken),
    projects: signs.projects,
  };
}

function daysOf({ rows, lists, projects }: Signs): readonly Day[] {
  return [
    ...rows.map(({ asOf }) => lastDay(asOf)),
    ...lists.map(({ day }) => day),
    ...projects.map(({ validFrom }) => validFrom),
  ];
}

function judge(signs: Signs, taken: Day, day: Day): Pick<StoredEffect, 'applied' | 'appliedSources'> {
  const rows = signs.rows.filter((row) => lastDay(row.asOf) <= day);
  const latestList = signs.lists.filter((list) => list.day <= day).at(-1);
  if (rows.length > 0) return { applied: 'APPLIED', appliedSources: distinctPlaces(rows) };
  if (latestList !== undefined) return { applied: 'NOT_APPLIED', appliedSources: [latestList.citation] };
  const project = versionOn(signs.projects, day);
  return project === undefined ? { applied: 'UNKNOWN', appliedSources: [] } : judgeProject(project, taken);
}

/** A published project was approved. One that is listed, dropped or cancelled by a later source was not published. */
function judgeProject(
  { status, statusSources }: ProjectDocument,
  taken: Day,
): { applied: StoredEffect['applied']; appliedSources: readonly Citation[] } {
  if (status === 'PUBLISHED') return { applied: 'APPLIED', appliedSources: statusSources };
  const since = statusSources.some(({ asOf }) => lastDay(asOf) >= taken);
  return status === 'NAMED' || !since
    ? { applied: 'UNKNOWN', appliedSources: [] }
    : { applied: 'NOT_APPLIED', appliedSources: statusSources };
}

function signsOf(effect: ResolutionEffect, committee: string, shown: Shown): Signs {
  const none: Signs = { rows: [], lists: [], projects: [] };
  switch (effect.type) {
    case 'FORMS_LIAISON':
      return { ...none, ...liaisonSigns({ committee }, effect.with, shown) };
    case 'NOMINATES': {
      const { person, to } = effect;
      return {
        ...none,
        rows: rowsOf(shown.representation, [subjectKeys.representation({ from: committee, to, person })]),
        lists: listsOf(shown, 'representation', [representationScope(committee, othersOf(to))]),
      };
    }
    case 'APPOINTS':
      return {
        ...none,
        rows: rowsOf(shown.appointment, [subjectKeys.appointment(effect)]),
        lists: listsOf(shown, 'appointment', [appointmentScope(effect.committee, effect.role)]),
      };
    case 'APPROVES_PUBLICATION':
      return { ...none, projects: shown.projects.get(effect.project) ?? [] };
  }
}

/** A row of either direction shows a liaison; so would a complete list of either direction. */
function liaisonSigns(
  from: { readonly committee: string },
  to: Endpoint,
  shown: Shown,
): Pick<Signs, 'rows' | 'lists'> {
  const ends = [endpointKey(from), endpointKey(to)] as const;
  const keys = ['>', '-'].flatMap((sign) => [
    `${ends[0]}|${sign}|${ends[1]}`,
    `${ends[1]}|${sign}|${ends[0]}`,
  ]);
  const scopes = (['to', 'from'] as const).map((way) => liaisonScope(way, from.committee, othersOf(to)));
  return {
    rows: rowsOf(shown.liaison, keys),
    lists: listsOf(shown, 'liaison', scopes),
  };
}

function rowsOf(facts: FactsByKey, keys: readonly string[]): readonly Citation[] {
  return keys.flatMap((key) => facts.get(key) ?? []).map((fact) => citeFact(fact));
}

function listsOf({ rosters }: Shown, kind: string, scopes: readonly string[]): readonly Roster[] {
  const lists = scopes.flatMap((scope) => rosters.get(`${kind}|${scope}`) ?? []);
  return lists.sort((a, b) => compareText(a.day, b.day));
}

/** The effect with the fields of all kinds of effects. */
function describeEffect(effect: ResolutionEffect): Omit<StoredEffect, 'applied' | 'appliedSources'> {
  const ends = 'with' in effect ? effect.with : 'to' in effect ? effect.to : null;
  return {
    effectKind: effect.type,
    committee:
      'committee' in effect ? effect.committee : ends !== null && 'committee' in ends ? ends.committee : null,
    organization: ends !== null && 'organization' in ends ? ends.organization : null,
    person: 'person' in effect ? namePerson(effect.person) : null,
    country: 'country' in effect ? effect.country : null,
    role: 'role' in effect ? effect.role : null,
    termEnd: 'termEnd' in effect ? effect.termEnd : null,
    reappointment: 'reappointment' in effect ? effect.reappointment : null,
    project: 'project' in effect ? effect.project : null,
    stagedReference: 'reference' in effect ? effect.reference : null,
  };
}
