import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'Timeline';

export function timelineBindings({ commands, shapes, store, act, timeline }: Bound): Binding[] {
  const { desk, layers, findings } = timeline;
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
      label: 'Paint the value with that number; hold in play to paint along',
      group,
      run: () => timeline.digit(i + 1) || commands.digit(i + 1),
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
    { id: 'next-layer', keys: ['Tab'], label: 'Next layer', group, run: () => layers.next(1) },
    { id: 'previous-layer', keys: ['Shift+Tab'], label: 'Layer before', group, run: () => layers.next(-1) },
    { id: 'start-here', keys: ['Shift+i'], label: 'Span begins at this frame', group, run: () => layers.stretch('start') }, // prettier-ignore
    { id: 'end-here', keys: ['Shift+o'], label: 'Span ends at this frame', group, run: () => layers.stretch('end') }, // prettier-ignore
    { id: 'span-back', keys: ['<'], label: 'Move the span a frame back', group, run: () => layers.move(-1) }, // prettier-ignore
    { id: 'span-on', keys: ['>'], label: 'Move the span a frame on', group, run: () => layers.move(1) }, // prettier-ignore
    { id: 'next-pane', keys: ['F6'], label: 'Focus the next pane', group, run: act.nextPane, once: true },
    {
      id: 'timeline-closer',
      keys: ['Ctrl+=', 'Ctrl++'],
      label: 'Timeline closer',
      group,
      run: () => desk.zoom(1.5),
    },
    { id: 'timeline-wider', keys: ['Ctrl+-'], label: 'Timeline wider', group, run: () => desk.zoom(1 / 1.5) },
    {
      id: 'timeline-all',
      keys: ['Ctrl+0'],
      label: 'Whole clip in the timeline',
      group,
      run: () => desk.showAll(),
    },
    { id: 'next-finding', keys: ["'"], label: 'Next finding', group, run: () => findings.next(), once: true },
  ];
}
