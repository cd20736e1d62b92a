/**
 * Questions about the schema only, answered from the schema.
 * In: an operation all of whose root fields are introspection. Out: graphql-js' own answer. Not for: operations that also
 * read data; those go to the query planner, which knows fewer introspection fields (`isOneOf` is an internal error there).
 */
import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { execute, Kind } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import type { RequestContext } from './request-context.ts';

export function createIntrospectionPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (request) => {
          if (!isIntrospection(request.operation)) return null;
          const { schema, document } = request;
          const { variables: variableValues, operationName } = request.request;
          const result = await execute({ schema, document, variableValues, operationName });
          // Errors can only be those of wrong variables, which the planner's path answers with their code.
          if (result.data === undefined || result.errors !== undefined) return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: result.data } },
          };
        },
      }),
  };
}

function isIntrospection({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}
