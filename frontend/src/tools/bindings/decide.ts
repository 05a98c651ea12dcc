import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'Decide';

export function decideBindings({ commands, act }: Bound): Binding[] {
  const found: Binding[] = [
    {
      id: 'take-truth',
      keys: ['t'],
      label: 'Take truth',
      group,
      run: () => commands.take('truth'),
      once: true,
    },
    { id: 'take-auto', keys: ['g'], label: 'Take auto', group, run: () => commands.take('auto'), once: true },
  ];
  const add = (id: string, key: string, label: string, run: (() => void) | null) => {
    if (run) found.push({ id, keys: [key], label, group, run, once: true });
  };
  add('submit', 'Shift+Enter', 'Submit for review', act.submit);
  add('approve', 'Shift+a', 'Approve', act.approve);
  add('request-changes', 'r', 'Request changes', act.requestChanges);
  return found;
}
