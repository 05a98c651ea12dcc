import type { LabelDocument } from './labels';
import {
  framesOf,
  isTurn,
  partsOf,
  targetOf,
  type Edit,
  type Operation,
  type SingleEdit,
  type Target,
} from './operation';

/** A place that an edit writes: a frame of a field, and of a points track one of its points. */
export interface Touch {
  readonly target: Target;
  readonly frame: number;
  readonly part: number;
}

/** The edits of a log that are in force. */
export function liveEdits(log: readonly Operation[]): { readonly id: string; readonly edit: Edit }[] {
  const undone = new Set<string>();
  for (const operation of log) {
    if (operation.kind === 'undo') undone.add(operation.target);
    else if (operation.kind === 'redo') undone.delete(operation.target);
  }
  return log.flatMap((operation) =>
    isTurn(operation) || undone.has(operation.id) ? [] : [{ id: operation.id, edit: operation }],
  );
}

export const targetsOf = (live: readonly { readonly edit: Edit }[]): Target[] => [
  ...new Set(live.flatMap(({ edit }) => partsOf(edit).map(targetOf))),
];

/** What an edit writes. A word that accepts writes whose labels they are; the other words write nothing. */
export function touches(edit: SingleEdit, document: LabelDocument): Touch[] {
  const target = targetOf(edit);
  if (edit.kind === 'judge' && (edit.verdict !== 'accept' || target.startsWith('points/'))) return [];
  const [start, end] = framesOf(edit);
  const found: Touch[] = [];
  for (let frame = start; frame <= end && frame < document.frameCount; frame++) {
    const parts =
      edit.kind === 'setPoints'
        ? edit.points.map(([part]) => part)
        : edit.kind === 'setPointFrames'
          ? (edit.frames[frame - start] ?? []).map(([part]) => part)
          : [0];
    for (const part of parts) found.push({ target, frame, part });
  }
  return found;
}
