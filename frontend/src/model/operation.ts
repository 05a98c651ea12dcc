/** An edit, as kept in the server's log: absolute values, so that replaying it needs nothing but the base. */
export type Edit =
  | {
      readonly kind: 'setBox';
      readonly track: string;
      readonly frame: number;
      readonly box: readonly [number, number, number, number];
      readonly visibility: number;
    }
  | {
      readonly kind: 'setPoints';
      readonly track: string;
      readonly frame: number;
      /** Each: index, x, y in 1/100 px, visibility code. */
      readonly points: readonly (readonly [number, number, number, number])[];
    }
  | {
      readonly kind: 'paintSpan';
      readonly layer: string;
      readonly start: number;
      readonly end: number;
      readonly value: string | null;
    }
  | {
      readonly kind: 'setSignal';
      readonly signal: string;
      readonly start: number;
      readonly values: readonly number[];
    };

export type Turn = { readonly kind: 'undo' | 'redo'; readonly target: string };

export type Operation = { readonly id: string } & (Edit | Turn);

export const isTurn = (operation: Operation): operation is { readonly id: string } & Turn =>
  operation.kind === 'undo' || operation.kind === 'redo';

/** What the edit did, for people. */
export function described(edit: Edit): string {
  switch (edit.kind) {
    case 'setBox':
      return `${edit.track} box at frame ${edit.frame}`;
    case 'setPoints':
      return `${edit.track} points at frame ${edit.frame}`;
    case 'paintSpan':
      return `${edit.layer} ${edit.start}–${edit.end} ${edit.value ?? 'cleared'}`;
    case 'setSignal':
      return `${edit.signal} from frame ${edit.start}`;
  }
}

/** The frames the edit touches, closed at both ends. */
export function framesOf(edit: Edit): [number, number] {
  if (edit.kind === 'setBox' || edit.kind === 'setPoints') return [edit.frame, edit.frame];
  if (edit.kind === 'paintSpan') return [edit.start, edit.end];
  return [edit.start, edit.start + edit.values.length - 1];
}
