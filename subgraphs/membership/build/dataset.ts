/** Builds the summary of the loaded data. Private facts are not even counted. */
import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Fact } from '../../../facts/facts.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { firstDay, lastDay } from '../../../vocabulary/partial-date.ts';
import { publicNames } from '../../../history/people-names.ts';
import { datasets, type DatasetDocument } from '../documents.ts';

/** Things of the graph by the fact kind that describes them. */
const entityKinds = {
  Committee: 'committee',
  NationalBody: 'national-body',
  Organization: 'organization',
  Project: 'project',
  Publication: 'publication',
  Document: 'document',
  Meeting: 'meeting',
  Resolution: 'resolution',
  Study: 'study',
} as const satisfies Readonly<Record<string, Fact['kind']>>;

/** The one document about the whole. */
export function buildDataset(collection: FactCollection): readonly BuiltDocuments[] {
  return [built(datasets, [describeDataset(collection)])];
}

function describeDataset(collection: FactCollection): DatasetDocument {
  const facts = collection.facts.filter(({ kind }) => kind !== 'contact');
  const sources = [...collection.sources.values()].sort((a, b) => compareText(a.id, b.id));
  const days = [...new Set(facts.map(({ asOf }) => asOf))];
  const byKind = groupBy(facts, ({ kind }) => kind);
  const licences = groupBy(sources, ({ licence, attribution }) => JSON.stringify([licence, attribution]));
  return {
    _id: 'dataset',
    sourceIds: sources.map(({ id }) => id),
    facts: [...byKind]
      .map(([kind, list]) => ({ kind, count: list.length }))
      .sort((a, b) => compareText(a.kind, b.kind)),
    entities: [
      ...Object.entries(entityKinds).map(([entity, kind]) => ({
        entity,
        count: collection.bySubject(kind).size,
      })),
      { entity: 'Person', count: publicNames(facts).size },
    ].sort((a, b) => compareText(a.entity, b.entity)),
    editions: collection.editions.map(({ source, ...numbers }) => ({ ...numbers, sourceId: source })),
    firstDay: days.map(firstDay).sort(compareText)[0] ?? null,
    lastDay: days.map(lastDay).sort(compareText).at(-1) ?? null,
    licences: [...licences.values()].map((alike) => ({
      licence: alike[0]?.licence ?? null,
      attribution: alike[0]?.attribution ?? null,
      sourceIds: alike.map(({ id }) => id),
    })),
  };
}
