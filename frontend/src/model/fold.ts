import { applied } from './apply';
import type { LabelDocument } from './labels';
import { isTurn, type Edit, type Operation } from './operation';

/** Where the log stands: what can be undone and redone, newest last. */
export interface History {
  readonly undoable: readonly string[];
  readonly redoable: readonly string[];
}

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

/** Undo and redo follow from the log alone, so that they survive a reload. A new edit closes the way to redo. */
export function historyOf(operations: readonly Operation[]): History {
  const undoable: string[] = [];
  let redoable: string[] = [];
  for (const operation of operations) {
    if (operation.kind === 'undo') {
      remove(undoable, operation.target);
      redoable.push(operation.target);
    } else if (operation.kind === 'redo') {
      remove(redoable, operation.target);
      undoable.push(operation.target);
    } else {
      undoable.push(operation.id);
      redoable = [];
    }
  }
  return { undoable, redoable };
}

export function editOf(operations: readonly Operation[], id: string): Edit | null {
  const operation = operations.find((candidate) => candidate.id === id);
  return operation && !isTurn(operation) ? operation : null;
}

function remove(ids: string[], id: string): void {
  const at = ids.lastIndexOf(id);
  if (at >= 0) ids.splice(at, 1);
}
