/**
 * What is loaded.
 * In: a request. Out: a view of the one document about the whole. Not for: health of the service.
 */
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loadSource, Source, sourceDocuments } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { Source as SourceData } from '../../facts/facts.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import { datasets } from './documents.ts';
import { Dataset, DatasetEdition } from './types-dataset.ts';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { nullable: true, description: 'What is loaded: sources, numbers, days and terms.' })
  async dataset(@Ctx() { reader }: RequestContext): Promise<Dataset> {
    const page = { filter: {}, sort: [], limit: 1, direction: 'forwards' } as const;
    const [document] = (await reader.findPage(datasets, page)).documents;
    if (document === undefined) throw new Error(`revision ${reader.revision} does not say what it holds`);
    return { revision: reader.revision, ...document };
  }

  @FieldResolver(() => [Source], { description: 'The documents and datasets that values come from.' })
  async sources(
    @Root() { sourceIds }: Dataset,
    @Ctx() { reader }: RequestContext,
  ): Promise<readonly SourceData[]> {
    const found = await reader.findByIndex(sourceDocuments, 'id', sourceIds);
    return [...found].sort((a, b) => compareText(a.id, b.id));
  }
}

@Resolver(() => DatasetEdition)
export class DatasetEditionResolver {
  @FieldResolver(() => Source, {
    description: 'The file, with its licence and the attribution that it asks for.',
  })
  source(@Root() { sourceId }: DatasetEdition, @Ctx() context: RequestContext): Promise<SourceData> {
    return loadSource(context, sourceId);
  }
}
