/**
 * What a cover says, as facts and as the description of the source.
 * In: a cover. Out: the source, the title of the committee and its secretariat. Not for: the address of the committee's
 * pages, which is behind a login.
 */
import { parseCountry } from '../../vocabulary/country.ts';
import type { Source } from '../../facts/facts.ts';
import type { Cover } from './cover.ts';
import type { Place, ReportFacts } from './report-facts.ts';

export interface SourceName {
  readonly sourceId: string;
  readonly file: string;
}

/** A committee's own record: nothing is more specific. */
const ownRecord = 5;

export function describeSource(cover: Cover, { sourceId, file }: SourceName): Source {
  return {
    id: sourceId,
    title: cover.reportTitle,
    number: cover.number?.words ?? null,
    date: cover.date,
    publisher: cover.committee,
    url: null,
    licence: null,
    attribution: null,
    file,
    specificity: ownRecord,
  };
}

/** `SA` of `SA (Australia)`: the acronym stands first, unlike in the table of members. */
export function readSecretariat(words: string): { body: string; country: string | null } | null {
  const match = /^([^()]+?)(?:\s*\(([^()]+)\))?$/u.exec(words);
  const body = match?.[1];
  return body === undefined ? null : { body, country: match?.[2] ?? null };
}

export function addCoverFacts(cover: Cover, facts: ReportFacts): void {
  const { committee } = cover;
  const at = (line: { readonly locator: string }): Place => ({ locator: line.locator, asOf: cover.date });
  facts.add('committee', { committee }, { title: cover.title.words }, at(cover.title.line));
  if (cover.secretariat === null) return;
  const place = at(cover.secretariat.line);
  const secretariat = readSecretariat(cover.secretariat.words);
  if (secretariat === null) {
    facts.rejected(place.locator, 'no secretariat', 'a member body and its country, such as SA (Australia)');
    return;
  }
  const words = secretariat.country;
  const country = words === null ? null : parseCountry(words);
  if (country?.ok === false)
    facts.rejected(place.locator, 'no known country of the secretariat', country.expected);
  const code = country?.ok === true ? country.value : undefined;
  facts.add(
    'committee',
    { committee },
    { secretariatBody: secretariat.body, secretariatCountry: code },
    place,
    { stated: { secretariatCountry: words === null || words === code ? undefined : words } },
  );
}
