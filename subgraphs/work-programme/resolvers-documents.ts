/** The query for one document, and fields of documents and studies that need a lookup. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { findDocument, findProject, findStudy } from './find.ts';
import { Document, DocumentConnection, Study, type CountedDocuments } from './types-documents.ts';
import { Project } from './types-projects.ts';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: 'One document of a register.' })
  async document(
    @Arg('register', () => String, {
      description: 'Committee or group whose register it is in, in any spelling.',
    })
    register: string,
    @Arg('number', () => Int, { description: 'N-number.' }) number: number,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Document | null> {
    const canonical = await readCommitteeArgument(context, register, 'register');
    return findDocument(context, { register: canonical, number }, day);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'Project under whose heading it is listed.' })
  project(@Root() document: Document, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, document.projectNumber, document.asOf);
  }

  @FieldResolver(() => Study, { nullable: true, description: 'Study under whose heading it is listed.' })
  study(@Root() document: Document, @Ctx() context: RequestContext): Promise<Study | null> {
    return findStudy(context, document.studyKey, document.asOf);
  }
}

@Resolver(() => DocumentConnection)
export class DocumentConnectionResolver {
  @FieldResolver(() => Int, {
    description: 'Number of list rows that name these documents. One row may name several documents.',
  })
  rowCount(@Root() connection: CountedDocuments): Promise<number> {
    return connection.countRows();
  }
}

@Resolver(() => Study)
export class StudyResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Document with the terms of reference.',
  })
  termsOfReference(@Root() study: Study, @Ctx() context: RequestContext): Promise<Document | null> {
    return findDocument(context, study.termsOfReferenceNumber, study.asOf);
  }
}
