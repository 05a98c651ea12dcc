import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'Timeline';

export function timelineBindings({ commands, shapes, store, act }: Bound): Binding[] {
  return [
    { id: 'in', keys: ['i'], label: 'In: range starts here', group, run: () => store.mark('in'), once: true },
    {
      id: 'out',
      keys: ['o'],
      label: 'Out: range ends here',
      group,
      run: () => store.mark('out'),
      once: true,
    },
    {
      id: 'values',
      keys: ['Enter'],
      label: 'Choose a value for the range',
      group,
      run: act.showValues,
      once: true,
    },
    ...Array.from({ length: 9 }, (_, i) => ({
      id: `value-${i + 1}`,
      keys: [String(i + 1)],
      label: 'Paint the value with that number',
      group,
      run: () => commands.digit(i + 1),
      once: true,
    }) as const), // prettier-ignore
    {
      id: 'clear',
      keys: ['Delete'],
      label: 'Take the selected object off, or clear the range',
      group,
      run: () => {
        if (!shapes.remove()) commands.paint(null);
      },
      once: true,
    },
  ];
}
