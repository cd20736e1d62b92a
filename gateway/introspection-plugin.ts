/**
 * Executes pure introspection against the schema. Operations that also read data go to the query planner, which fails
 * on newer introspection fields (`isOneOf` is an internal error there).
 */
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { execute, Kind, type OperationDefinitionNode } from 'graphql';
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
          // Only invalid variables cause errors here; the query planner reports them with their code.
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
