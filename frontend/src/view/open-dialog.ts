import { nothing } from 'lit';
import type { Verdict } from '../state/api-types';
import { paintRange } from '../tools/edits';
import type { Choice } from '../tools/choice';
import type { Workbench } from '../workbench';
import type { Merging } from '../state/merging';
import { choiceMenu } from './choice';
import { goToDialog, leftDialog, remarkDialog, revisionMenu, valueMenu } from './dialogs';
import { keyMap, type KeyChoice } from './key-map';
import { mergeDialog } from './merge-dialog';

export type Dialog =
  | { readonly kind: 'keys' | 'values' | 'goto' | 'conflict' | 'revisions' | 'left' }
  | { readonly kind: 'remark'; readonly verdict: Verdict }
  | { readonly kind: 'choice'; readonly choice: Choice };

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
  readonly showRevision: (no: number) => void;
  readonly submit: () => void;
  readonly keys: KeyChoice;
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
      return keyMap(bench, parts.keys);
    case 'revisions': {
      const { revisions, base } = session.opened;
      return revisionMenu({ revisions, shown: base?.revision.no ?? 0, choose: parts.showRevision });
    }
    case 'left': {
      const { rejected, open } = bench.reviewing.left;
      const go = () => {
        close();
        const spot = rejected[0] ?? open[0];
        if (spot) bench.reviewing.goTo(spot);
      };
      return leftDialog({ rejected: rejected.length, open: open.length, busy, go, submit: parts.submit });
    }
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
