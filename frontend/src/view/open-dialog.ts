import { nothing } from 'lit';
import type { Verdict } from '../state/api-types';
import { paintRange } from '../tools/edits';
import type { Choice } from '../tools/choice';
import type { Workbench } from '../workbench';
import { choiceMenu } from './choice';
import { conflictDialog, goToDialog, keyMap, remarkDialog, valueMenu } from './dialogs';

export type Dialog =
  | { readonly kind: 'keys' | 'values' | 'goto' | 'conflict' }
  | { readonly kind: 'remark'; readonly verdict: Verdict }
  | { readonly kind: 'choice'; readonly choice: Choice };

export interface OpenDialogParts {
  readonly bench: Workbench;
  readonly busy: boolean;
  readonly error: string;
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
      return conflictDialog(session.outbox.unsent.length, busy, error, parts.replay);
    case 'remark': {
      const { verdict } = dialog;
      const send = (remark: string) => parts.decide(verdict, remark);
      return remarkDialog({ verdict, error, busy, send, cancel: close });
    }
    case 'choice':
      return choiceMenu(dialog.choice, close);
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
