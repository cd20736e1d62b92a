/**
 * One string for each subject, so that facts of different files about the same thing meet.
 * In: a fact's kind and subject. Out: its key, readable and stable. Not for: showing to callers.
 */
import type { Endpoint, FactKind, SubjectOf } from './fact-kinds.ts';
import type { Fact } from './facts.ts';
import { personId } from '../vocabulary/person-name.ts';

/** `ISO/TC 307` or `organization:GS1`. */
export function endpointKey(endpoint: Endpoint): string {
  return 'committee' in endpoint ? endpoint.committee : `organization:${endpoint.organization}`;
}

type KeyOf = { [K in FactKind]: (subject: SubjectOf<K>) => string };

/** Parts are joined by a bar, which no identifier of the field contains. */
export const subjectKeys: KeyOf = {
  committee: (s) => s.committee,
  subgroup: (s) => `${s.parent}|${s.group}`,
  alias: (s) => `${s.of}|${s.alias}`,
  lineage: (s) => `${s.from}|${s.to}`,
  'national-body': (s) => s.body,
  membership: (s) => `${s.committee}|${s.body}`,
  count: (s) => `${s.committee}|${s.of}|${s.region ?? ''}`,
  person: (s) => personId(s.person),
  'person-alias': (s) => personId(s.alias),
  appointment: (s) => `${s.committee}|${s.role}|${personId(s.person)}`,
  contact: (s) => personId(s.person),
  project: (s) => s.project,
  'programme-entry': (s) => `${s.committee}|${s.project}`,
  milestone: (s) => `${s.project}|${s.milestone}`,
  study: (s) => s.study,
  meeting: (s) => s.meeting,
  document: (s) => `${s.register}|${String(s.number)}`,
  resolution: (s) => `${s.committee}|${s.resolution}`,
  ballot: (s) => s.ballot,
  'comment-round': (s) => s.round,
  objective: (s) => `${s.committee}|${s.objective}`,
  indicator: (s) => `${s.committee}|${s.indicator}`,
  organization: (s) => s.organization,
  liaison: (s) => `${endpointKey(s.from)}|${s.directed ? '>' : '-'}|${endpointKey(s.to)}`,
  representation: (s) => `${s.from}|${endpointKey(s.to)}|${personId(s.person)}`,
  'unresolved-liaison': (s) => `${s.committee}|${String(s.isoId)}`,
  'joint-group': (s) => s.group,
  publication: (s) => s.designation,
  ics: (s) => s.code,
  'no-longer-stated': (s) => `${s.of}|${s.key}`,
  roster: (s) => `${s.of}|${s.scope}`,
};

/** The key of the subject that a fact speaks about; unique within its kind. */
export function subjectKey(fact: Fact): string {
  const key = subjectKeys[fact.kind] as (subject: Fact['subject']) => string;
  return key(fact.subject);
}
