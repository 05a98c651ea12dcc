import { applied } from './apply';
import type { LabelDocument } from './labels';
import { isTurn, type Edit, type Operation } from './operation';

/** The document after all operations that are not undone, applied in log order. */
export function fold(base: LabelDocument, operations: readonly Operation[]): LabelDocument {
  const undone = new Set<string>();
  for (const operation of operations) {
    if (operation.kind === 'undo') undone.add(operation.target);
    else if (operation.kind === 'redo') undone.delete(operation.target);
  }
  return operations.reduce(
    (document, operation) =>
      isTurn(operation) || undone.has(operation.id) ? document : applied(document, operation),
    base,
  );
}

export function editOf(operations: readonly Operation[], id: string): Edit | null {
  const operation = operations.find((candidate) => candidate.id === id);
  return operation && !isTurn(operation) ? operation : null;
}
