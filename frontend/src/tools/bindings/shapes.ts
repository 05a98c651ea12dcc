import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'Select and edit';

export function shapeBindings({ commands, act }: Bound): Binding[] {
  return [
    ...arrows({ commands }),
    { id: 'draw', keys: ['n'], label: 'Draw the face box', group, run: act.draw, once: true },
    {
      id: 'occlude',
      keys: ['q'],
      label: 'Occluded or visible',
      group,
      run: () => commands.occlude(),
      once: true,
    },
    { id: 'undo', keys: ['Ctrl+z'], label: 'Undo', group, run: () => commands.undo() },
    { id: 'redo', keys: ['Ctrl+Shift+z', 'Ctrl+y'], label: 'Redo', group, run: () => commands.redo() },
    { id: 'escape', keys: ['Escape'], label: 'Cancel, let go', group, run: act.escape },
  ];
}

function arrows({ commands }: Pick<Bound, 'commands'>): Binding[] {
  const ways = [
    ['ArrowLeft', -1, 0],
    ['ArrowRight', 1, 0],
    ['ArrowUp', 0, -1],
    ['ArrowDown', 0, 1],
  ] as const;
  return ways.flatMap(([key, dx, dy]) => {
    const label = dx === 0 ? 'Nudge the selection, or change layer' : 'Nudge the selection, or step';
    const far = `Shift+${key}`;
    return [
      { id: key, keys: [key], label, group, run: () => commands.arrow(dx, dy, 1) },
      { id: far, keys: [far], label: 'Nudge or step by ten', group, run: () => commands.arrow(dx, dy, 10) },
    ];
  });
}
