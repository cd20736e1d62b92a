/**
 * A cover as facts and as the description of the source. The URL of the committee's pages is not imported: it requires a
 * login.
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

export function addCoverFacts(cover: Cover, facts: ReportFacts): void {
  const { committee, secretariat } = cover;
  const at = (line: { readonly locator: string }): Place => ({ locator: line.locator, asOf: cover.date });
  facts.add('committee', { committee }, { title: cover.title.words }, at(cover.title.line));
  if (secretariat === null) return;
  const place = at(secretariat.line);
  if (secretariat.body === null) {
    const reason = `${JSON.stringify(secretariat.words)} is not a secretariat`;
    facts.rejected(place.locator, reason, 'a member body and its country, such as SA (Australia)');
    return;
  }
  const words = secretariat.country;
  const country =
    words === null ? undefined : facts.accept(parseCountry(words), words, 'a country', place.locator);
  facts.add(
    'committee',
    { committee },
    { secretariatBody: secretariat.body, secretariatCountry: country },
    place,
    { stated: { secretariatCountry: words === null || words === country ? undefined : words } },
  );
}
