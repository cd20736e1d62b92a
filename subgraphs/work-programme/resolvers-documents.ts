/**
 * How the work-programme subgraph answers about documents and studies.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { studies } from './documents.ts';
import { DocumentOrderEnum, StudyOrderEnum, type DocumentOrder, type StudyOrder } from './enums.ts';
import { DocumentFilter, StudyFilter, studyConditions } from './filters.ts';
import { findDocument, findProject, findStudy } from './find.ts';
import { bySortKey, bySortKeyDown, listAllDocuments, listDocuments } from './lists.ts';
import {
  Document,
  DocumentConnection,
  Study,
  StudyConnection,
  type CountedDocuments,
} from './types-documents.ts';
import { Project } from './types-projects.ts';
import { toStudy } from './view-documents.ts';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: 'One document of a register.' })
  async document(
    @Arg('register', () => String, {
      description: 'Committee or group in whose register it stands, in any spelling.',
    })
    register: string,
    @Arg('number', () => Int, { description: 'N-number.' }) number: number,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Document | null> {
    const canonical = await readCommitteeArgument(context, register, 'register');
    return findDocument(context, { register: canonical, number }, day);
  }

  @Query(() => DocumentConnection, {
    nullable: true,
    description: 'Documents that sources name by that day.',
  })
  documents(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents; all unless told.' })
    filter: DocumentFilter | undefined,
    @Arg('orderBy', () => DocumentOrderEnum, { defaultValue: 'NUMBER', description: 'Order of the list.' })
    orderBy: DocumentOrder,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<CountedDocuments> {
    return listAllDocuments(context, filter, orderBy, page, day);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'Project under whose heading it stands.' })
  project(@Root() document: Document, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, document.projectNumber, document.asOf);
  }

  @FieldResolver(() => Study, { nullable: true, description: 'Study under whose heading it stands.' })
  study(@Root() document: Document, @Ctx() context: RequestContext): Promise<Study | null> {
    return findStudy(context, document.studyKey, document.asOf);
  }
}

@Resolver(() => DocumentConnection)
export class DocumentConnectionResolver {
  @FieldResolver(() => Int, {
    description: 'In how many rows of lists all these documents stand; one row may name several numbers.',
  })
  rowCount(@Root() connection: CountedDocuments): Promise<number> {
    return connection.countRows();
  }
}

@Resolver(() => Study)
export class StudyResolver {
  @Query(() => StudyConnection, { nullable: true, description: 'Studies that sources name by that day.' })
  async studies(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => StudyFilter, { nullable: true, description: 'Which studies; all unless told.' })
    filter: StudyFilter | undefined,
    @Arg('orderBy', () => StudyOrderEnum, { defaultValue: 'TITLE', description: 'Order of the list.' })
    orderBy: StudyOrder,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Study>> {
    const conditions = await studyConditions(context, filter);
    const sort = orderBy === 'TITLE' ? bySortKey : bySortKeyDown;
    const request = { collection: studies, day, conditions, sort };
    return connectList(context, request, page, toStudy);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Document that holds its terms of reference.',
  })
  termsOfReference(@Root() study: Study, @Ctx() context: RequestContext): Promise<Document | null> {
    return findDocument(context, study.termsOfReferenceNumber, study.asOf);
  }

  @FieldResolver(() => DocumentConnection, { description: 'Documents that lists name under its heading.' })
  documents(
    @Root() { id, asOf }: Study,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents; all unless told.' })
    filter: DocumentFilter | undefined,
    @Arg('orderBy', () => DocumentOrderEnum, { defaultValue: 'NUMBER', description: 'Order of the list.' })
    orderBy: DocumentOrder,
    @Ctx() context: RequestContext,
  ): Promise<CountedDocuments> {
    return listDocuments(context, { field: 'studyKey', key: id, day: asOf }, filter, orderBy, page);
  }
}
