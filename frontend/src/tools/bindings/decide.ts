import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'Decide';

export function decideBindings({ reviewing, act }: Bound): Binding[] {
  const found: Binding[] = [];
  const add = (id: string, key: string, label: string, run: (() => void) | null, repeats = false) => {
    if (run) found.push({ id, keys: [key], label, group, run, once: !repeats });
  };
  add('accept', 'a', 'Accept this spot, then the next', () => reviewing.decide('accept'));
  add('reject', 'x', 'Reject this spot, then the next', () => reviewing.decide('reject'));
  add('skip', 'Space', 'Skip this spot, then the next', () => reviewing.decide('skip'));
  add('take-back', 'Backspace', 'Take the last decision back', () => reviewing.back());
  add('take-truth', 't', 'Take truth for this value', () => reviewing.taking.value('truth'));
  add('take-auto', 'g', 'Take auto for this value', () => reviewing.taking.value('auto'));
  add('take-all-truth', 'Shift+t', 'Take truth for every value', () => reviewing.taking.everything('truth'));
  add('take-all-auto', 'Shift+g', 'Take auto for every value', () => reviewing.taking.everything('auto'));
  add('accept-agreeing', 'Shift+Space', 'Accept all that agrees', () => reviewing.acceptAgreeing());
  add('next-disagreement', ']', 'Next disagreement', () => reviewing.toDisagreement(1), true);
  add('previous-disagreement', '[', 'Previous disagreement', () => reviewing.toDisagreement(-1), true);
  add('next-change', '.', 'Next label change', () => reviewing.jumps.toLabelChange(1), true);
  add('previous-change', ',', 'Previous label change', () => reviewing.jumps.toLabelChange(-1), true);
  add('next-unreviewed', 'u', 'Next unreviewed frame', () => reviewing.jumps.toUnreviewed(), true);
  add('next-unsure', ';', 'Next low confidence', () => reviewing.jumps.toUnsure(), true);
  add('loop-spot', 'Shift+k', 'Loop around this spot', act.loop);
  add('queue', '\\', 'Open or close the queue', act.toggleQueue);
  add('submit', 'Shift+Enter', 'Submit for review', act.submit);
  add('approve', 'Shift+a', 'Approve', act.approve);
  add('request-changes', 'r', 'Request changes', act.requestChanges);
  return found;
}
