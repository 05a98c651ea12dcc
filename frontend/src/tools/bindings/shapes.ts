import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'Select and edit' as const;

export function shapeBindings(bound: Bound): Binding[] {
  const { commands, shapes, act } = bound;
  const once = (id: string, key: string, label: string, run: () => void): Binding => ({
    id,
    keys: [key],
    label,
    group,
    run,
    once: true,
  });
  return [
    ...arrows(bound),
    {
      id: 'next-object',
      keys: ['w'],
      label: 'Next object of this frame',
      group,
      run: () => shapes.cycleObject(1),
    },
    {
      id: 'previous-object',
      keys: ['Shift+w'],
      label: 'Previous object of this frame',
      group,
      run: () => shapes.cycleObject(-1),
    },
    {
      id: 'next-point',
      keys: ['s'],
      label: 'Next point of the skeleton',
      group,
      run: () => shapes.cyclePoint(1),
    },
    {
      id: 'previous-point',
      keys: ['Shift+s'],
      label: 'Previous point of the skeleton',
      group,
      run: () => shapes.cyclePoint(-1),
    },
    once('draw', 'n', 'Draw what is selected or was drawn last', () => shapes.draw()),
    once('draw-other', 'Shift+n', 'Choose what to draw', () => shapes.chooseDrawn()),
    once('occlude', 'q', 'Visible, occluded, out of frame, absent', () => shapes.cycleVisibility()),
    once('hide', 'Shift+h', 'Hide the selected object, or show all', () => shapes.hide()),
    once('keyframe', 'e', 'Set or give up a keyframe', () => shapes.toggleKeyframe()),
    once('fill', 'Shift+e', 'Interpolate between the keyframes around here', () => shapes.fill()),
    once('track', 'y', 'Follow the picture between the keyframes', () => shapes.track()),
    once('propagate', 'p', 'Carry the object on to the next change', () => shapes.propagate(1)),
    once('propagate-back', 'Shift+p', 'Carry the object back', () => shapes.propagate(-1)),
    once('split', 'm', 'Split: the rest becomes another object', () => shapes.split()),
    once('merge', 'Shift+m', 'Merge with another object', () => shapes.merge()),
    once('swap-sides', 'Shift+y', 'Swap left and right on the range', () => shapes.swapSides()),
    { id: 'undo', keys: ['Ctrl+z'], label: 'Undo', group, run: () => commands.undo() },
    { id: 'redo', keys: ['Ctrl+Shift+z', 'Ctrl+y'], label: 'Redo', group, run: () => commands.redo() },
    { id: 'escape', keys: ['Escape'], label: 'Cancel, let go', group, run: act.escape },
  ];
}

function arrows({ commands, shapes, store }: Bound): Binding[] {
  const ways = [
    ['ArrowLeft', -1, 0],
    ['ArrowRight', 1, 0],
    ['ArrowUp', 0, -1],
    ['ArrowDown', 0, 1],
  ] as const;
  const move = (dx: number, dy: number, far: number) => () => {
    if (!shapes.nudge(dx * far, dy * far)) commands.arrow(dx, dy, far);
  };
  const aside = (by: 1 | -1) => () =>
    store.selection?.kind === 'direction' ? shapes.roll(by) : shapes.jump(by);
  return [
    ...ways.flatMap(([key, dx, dy]) => {
      const label = dx === 0 ? 'Nudge the selection, or change layer' : 'Nudge the selection, or step';
      const far = `Shift+${key}`;
      return [
        { id: key, keys: [key], label, group, run: move(dx, dy, 1) },
        { id: far, keys: [far], label: 'Nudge or step by ten', group, run: move(dx, dy, 10) },
      ] as const;
    }),
    ...([1, -1] as const).map((by) => {
      const key = by > 0 ? 'Ctrl+ArrowRight' : 'Ctrl+ArrowLeft';
      return {
        id: key,
        keys: [key],
        label: 'Next or previous keyframe; roll the head',
        group,
        run: aside(by),
      };
    }),
  ];
}
