/**
 * By what publications are counted.
 * In: dimensions. Out: the resolver that adds `facets` to their lists. Not for: counting (subgraph-kit/facets.ts).
 */
import { defineFacets } from '../../subgraph-kit/facets.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadHistory } from '../../subgraph-kit/versioned-document.ts';
import { findDeliverableType } from '../../vocabulary/deliverable-types.ts';
import { icsCodes, publications } from './documents.ts';
import { PublicationConnection } from './types.ts';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export const PublicationFacets = defineFacets(
  PublicationConnection,
  'Publication',
  'publications',
  publications,
  {
    TYPE: {
      field: 'deliverableType',
      description: 'Type of the deliverable.',
      label: (type) => findDeliverableType(String(type))?.name ?? String(type),
    },
    STATUS: { field: 'status', description: 'What became of it.' },
    COMMITTEE: { field: 'committee', description: 'Committee that published it.' },
    ICS_FIELD: {
      field: 'icsFields',
      description: 'Field of the International Classification for Standards: the first two digits.',
      label: (code, context) => icsTitle(String(code), context),
    },
    LANGUAGE: {
      field: 'languages',
      description: 'Language that it is published in.',
      label: (code) => languageName(String(code)),
    },
    YEAR: { field: 'year', description: 'Year in the designation.' },
  },
);

/** The latest title of a code; the code itself where no source names one. */
async function icsTitle(code: string, context: RequestContext): Promise<string> {
  const history = await loadHistory(context, icsCodes, 'key', code);
  const titles = history.flatMap(({ title }) => title ?? []);
  return titles.at(-1) ?? code;
}

/** A name for what is a language code; whatever else a source has stands as it is. */
function languageName(code: string): string {
  return /^[a-z]{2,3}$/u.test(code) ? (languageNames.of(code) ?? code) : code;
}
