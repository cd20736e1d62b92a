/** Facts with former names replaced by canonical ones, in every field whose type is a name. */
import type { Fact, FactOf } from './facts.ts';
import type { FieldType } from './field-registry.ts';
import { replaceValues, typeOf } from './field-types.ts';
import { keyParts } from './subject-key.ts';

/** Kinds of things that may be renamed. */
export type NamedKind = FactOf<'alias'>['subject']['of'];

/** Maps any name of a thing to its canonical name. */
export type Rename = (of: NamedKind, name: string) => string;

/**
 * The fact under canonical names, with the original names in `stated`. Returns the fact itself if nothing is renamed.
 */
export function renameThings(fact: Fact, rename: Rename): Fact {
  if (fact.kind === 'roster') return renameRoster(fact, rename);
  const { fact: renamed, changed } = replaceValues(fact, {
    committee: (name) => rename('committee', name),
    body: (name) => rename('national-body', name),
    organization: (name) => rename('organization', name),
  });
  if (renamed === fact) return fact;
  const stated = changed
    .filter((field) => namedTypes.has(typeOf(field)))
    .map(
      ({ part, name }) => [name, wordsOf((fact[part] as Readonly<Record<string, unknown>>)[name])] as const,
    );
  return { ...renamed, stated: { ...Object.fromEntries(stated), ...fact.stated } };
}

/** Types of fields that are names; other fields only contain one, such as a document number. */
const namedTypes: ReadonlySet<FieldType | null> = new Set(['committee', 'body', 'organization', 'endpoint']);

/** The name in an endpoint, all names in a list. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value);
}

function renameRoster(fact: FactOf<'roster'>, rename: Rename): Fact {
  const { of, scope } = fact.subject;
  const parts = keyParts(of);
  const renamePart = (part: string, index: number): string => {
    switch (parts[index]?.type) {
      case 'committee':
        return rename('committee', part);
      case 'body':
        return rename('national-body', part);
      case 'endpoint':
        return renameEnd(part, rename);
      default:
        return part;
    }
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
