import { nothing } from 'lit';
import type { Verdict } from '../state/api-types';
import { paintRange } from '../tools/edits';
import type { Workbench } from '../workbench';
import type { Merging } from '../state/merging';
import { mergeDialog } from './merge-dialog';
import { goToDialog, keyMap, remarkDialog, valueMenu } from './dialogs';

export type Dialog =
  | { readonly kind: 'keys' | 'values' | 'goto' | 'conflict' }
  | { readonly kind: 'remark'; readonly verdict: Verdict };

export interface OpenDialogParts {
  readonly bench: Workbench;
  readonly busy: boolean;
  readonly error: string;
  readonly merging: Merging | null;
  readonly openRemarks: number;
  readonly update: () => void;
  readonly replay: () => void;
  readonly decide: (verdict: Verdict, remark: string) => void;
  readonly close: () => void;
}

/** The one dialog that is open, if any. */
export function openDialog(dialog: Dialog | null, parts: OpenDialogParts) {
  const { bench, busy, error, close } = parts;
  const { session } = bench;
  const { store } = session;
  switch (dialog?.kind) {
    case undefined:
      return nothing;
    case 'keys':
      return keyMap(bench.bindings);
    case 'goto':
      return goToDialog(store.frameCount - 1, (frame) => store.seek(frame));
    case 'conflict':
      return mergeDialog({
        merging: parts.merging,
        busy,
        error,
        seek: (frame) => store.seek(frame),
        update: parts.update,
        apply: parts.replay,
        later: close,
      });
    case 'remark': {
      const { verdict } = dialog;
      const send = (remark: string) => parts.decide(verdict, remark);
      return remarkDialog({ verdict, error, busy, openRemarks: parts.openRemarks, send, cancel: close });
    }
    case 'values': {
      const layer = session.layer(store.activeLayer);
      const range = paintRange(store.document, layer?.name ?? '', store.selection, store.marks, store.frame);
      return valueMenu(layer?.derived ? null : layer, `frames ${range[0]}–${range[1]}`, (value) => {
        close();
        bench.commands.paint(value);
      });
    }
  }
}
