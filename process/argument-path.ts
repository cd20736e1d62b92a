/** The place of a literal in an operation, for errors of subgraphs about values that the gateway cannot check. */
import { Kind, visit, type ASTNode, type DocumentNode } from 'graphql';

/** The path of the argument that a literal was given in, such as `asOf` or `filter.dateFrom`; null outside of arguments. */
export function argumentPath(document: DocumentNode, literal: ASTNode): string | null {
  const path: string[] = [];
  let found: string | null = null;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value);
      if (node === literal && path.length > 0) found = path.join('.');
    },
    leave(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.pop();
    },
  });
  return found;
}
