/**
 * Where facts name committees, national bodies and organizations, as data: field by field, whatever the kind.
 * In: facts. Out: the names in them; facts with other names. Not for: which name is the right one (renamed-things.ts).
 */
import type { Fact, FactOf } from './facts.ts';

/** Things that are known by several names over time. */
export type NamedKind = FactOf<'alias'>['subject']['of'];

/** Takes a name to the one to know the thing by. */
export type Rename = (of: NamedKind, name: string) => string;

/** Fields that hold such a name, several, or something that does (an endpoint, a document number, an effect). */
const namedFields: Readonly<Record<string, NamedKind | 'nested'>> = {
  committee: 'committee',
  parent: 'committee',
  group: 'committee',
  groups: 'committee',
  register: 'committee',
  listedBy: 'committee',
  workingGroup: 'committee',
  fromParent: 'committee',
  approvingCommittees: 'committee',
  administering: 'committee',
  partners: 'committee',
  programmeOfWork: 'committee',
  // Committees, or the ends of a liaison.
  from: 'committee',
  to: 'committee',
  with: 'committee',
  body: 'national-body',
  secretariatBody: 'national-body',
  organization: 'organization',
  effects: 'nested',
  documents: 'nested',
  results: 'nested',
  document: 'nested',
  termsOfReference: 'nested',
};

/** Kinds whose fields of those names are something else. */
const otherwiseNamed: ReadonlySet<Fact['kind']> = new Set(['alias', 'ics', 'no-longer-stated', 'roster']);

/** The fact under other names; what its source wrote stays in `stated`. The fact itself where nothing is renamed. */
export function renameThings(fact: Fact, rename: Rename): Fact {
  if (fact.kind === 'roster') return renameRoster(fact, rename);
  if (otherwiseNamed.has(fact.kind)) return fact;
  const stated: Record<string, string> = {};
  const subject = renameFields(fact.subject, rename, stated);
  const values = renameFields(fact.values, rename, stated);
  if (subject === fact.subject && values === fact.values) return fact;
  // Names take the place of names: every field keeps its type.
  return { ...fact, subject, values, stated: { ...stated, ...fact.stated } } as Fact;
}

function renameFields(object: object, rename: Rename, stated: Record<string, string>): object {
  let renamed: Record<string, unknown> | null = null;
  for (const [field, value] of Object.entries(object) as [string, unknown][]) {
    const of = namedFields[field];
    if (of === undefined) continue;
    const next = renameValue(value, of, rename);
    if (next === value) continue;
    renamed ??= { ...object };
    renamed[field] = next;
    if (of !== 'nested') stated[field] = wordsOf(value);
  }
  return renamed ?? object;
}

function renameValue(value: unknown, of: NamedKind | 'nested', rename: Rename): unknown {
  if (typeof value === 'string') return of === 'nested' ? value : rename(of, value);
  if (Array.isArray(value)) {
    const next = value.map((item) => renameValue(item, of, rename));
    return next.every((item, index) => item === value[index]) ? value : next;
  }
  return typeof value === 'object' && value !== null ? renameFields(value, rename, {}) : value;
}

/** `ISO/PC 308`; of an endpoint the name in it, of a list all names. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value);
}

/** What the parts of the subject key of a row name; `null` for a person, a project, a direction. */
const keyParts: Readonly<Record<FactOf<'roster'>['subject']['of'], readonly (NamedKind | 'end' | null)[]>> = {
  subgroup: ['committee', 'committee'],
  membership: ['committee', 'national-body'],
  appointment: ['committee', null, null],
  'programme-entry': ['committee', null],
  liaison: ['end', null, 'end'],
  representation: ['committee', 'end', null],
  'unresolved-liaison': ['committee', null],
};

function renameRoster(fact: FactOf<'roster'>, rename: Rename): Fact {
  const { of, scope } = fact.subject;
  const parts = keyParts[of];
  const renamePart = (part: string, index: number): string => {
    const names = parts[index] ?? null;
    if (names === null) return part;
    return names === 'end' ? renameEnd(part, rename) : rename(names, part);
  };
  const renamed = renameScope(scope, rename);
  const members = fact.values.members.map((key) => key.split('|').map(renamePart).join('|'));
  const isSame = renamed === scope && members.every((key, index) => key === fact.values.members[index]);
  return isSame ? fact : { ...fact, subject: { of, scope: renamed }, values: { members } };
}

const organizationEnd = 'organization:';

function renameEnd(end: string, rename: Rename): string {
  return end.startsWith(organizationEnd)
    ? organizationEnd + rename('organization', end.slice(organizationEnd.length))
    : rename('committee', end);
}

/** The committee in a scope of rosters.ts: `to ISO/TC 307, committees`, `ISO/TC 307 P`. */
const scopePattern =
  /^(?<before>(?:to|from|of) )?(?<committee>.+?)(?<after>, (?:committees|organizations).*| (?:P|O|own|administered elsewhere|[A-Z_]{5,}))?$/u;

function renameScope(scope: string, rename: Rename): string {
  const { before = '', committee = '', after = '' } = scopePattern.exec(scope)?.groups ?? {};
  return `${before}${rename('committee', committee)}${after}`;
}
