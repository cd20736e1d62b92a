/** Conditions and facets that several lists of the subgraph share. */
import { type ListCondition } from '../../subgraph-kit/list-conditions.ts';
import { readParsed, readText } from '../../subgraph-kit/read-argument.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import type { Filter, StoredDocument } from '../../store/documents.ts';
import { parseCountry } from '../../vocabulary/country.ts';
import { findGroupKind } from '../../vocabulary/group-kinds.ts';
import { parsed, unparsed, type Parsed } from '../../vocabulary/parsed.ts';
import { type MembershipDocument } from './documents.ts';
import { findBodyKeys } from './find.ts';

/** The alpha-2 code of a country, by code or name. Throws BAD_USER_INPUT. */
export function readCountry(text: string, argument: string): string {
  return readParsed(parseCountry, text, argument);
}

/** The short form of a kind of committee. */
function parseKind(text: string): Parsed<string> {
  const kind = findGroupKind(text.trim());
  return kind === null ? unparsed('a short form such as TC, SC, WG or JWG') : parsed(kind.kind);
}

export const readKind = (text: string, argument: string) => readParsed(parseKind, text, argument);

/** National bodies by any acronym in any case, one or several; the field is a canonical acronym. */
export function bodies<T extends StoredDocument>(
  field: keyof T & string,
  description: string,
  isList: boolean,
): ListCondition<T> {
  return {
    type: () => (isList ? [String] : String),
    description,
    read: async (value: string | readonly string[], { context, day, argument }) => {
      const texts = typeof value === 'string' ? [value] : value;
      const acronyms = texts.map((text) => readText(text, argument, 'an acronym such as SA'));
      return [{ [field]: { $in: await findBodyKeys(context, acronyms, day) } } as Filter<T>];
    },
  };
}

export const kindFacet = {
  field: 'committeeKind',
  label: (word: string | number | boolean) => findGroupKind(String(word))?.name ?? String(word),
} as const;

export function withStatus(
  rows: readonly MembershipDocument[],
  status: MemberStatus | null | undefined,
): readonly MembershipDocument[] {
  return status == null ? rows : rows.filter((row) => row.status === status);
}
