import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loadSource, Source, sourceDocuments } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { Source as SourceData } from '../../facts/facts.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import { datasets } from './documents.ts';
import { Dataset, DatasetEdition } from './types-dataset.ts';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, {
    nullable: true,
    description: 'The loaded data: sources, numbers, days and licences.',
  })
  async dataset(@Ctx() { reader }: RequestContext): Promise<Dataset> {
    const page = { filter: {}, sort: [], limit: 1, direction: 'forwards' } as const;
    const [document] = (await reader.findPage(datasets, page)).documents;
    if (document === undefined) throw new Error(`revision ${reader.revision} has no summary`);
    return { revision: reader.revision, ...document };
  }

  @FieldResolver(() => [Source], { description: 'Documents and datasets that values come from.' })
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
    description: 'The file, with licence and attribution.',
  })
  source(@Root() { sourceId }: DatasetEdition, @Ctx() context: RequestContext): Promise<SourceData> {
    return loadSource(context, sourceId);
  }
}
