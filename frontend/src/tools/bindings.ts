import type { Playback } from '../player/playback';
import type { EditorStore } from '../state/store';
import type { Commands } from './commands';
import type { Binding } from './keys';

/** What only the element itself can do. */
export interface ElementActions {
  readonly escape: () => void;
  readonly fit: () => void;
  readonly draw: () => void;
  readonly showKeys: () => void;
  readonly showValues: () => void;
  readonly askFrame: () => void;
  readonly submit: (() => void) | null;
  readonly approve: (() => void) | null;
  readonly requestChanges: (() => void) | null;
}

export function bindings(
  commands: Commands,
  playback: Playback,
  store: EditorStore,
  act: ElementActions,
): readonly Binding[] {
  const last = store.frameCount - 1;
  return [
    { keys: ['f'], label: 'Next frame', group: 'Frames', run: () => commands.step(1) },
    { keys: ['d'], label: 'Previous frame', group: 'Frames', run: () => commands.step(-1) },
    { keys: ['v'], label: 'Ten frames on', group: 'Frames', run: () => commands.step(10) },
    { keys: ['c'], label: 'Ten frames back', group: 'Frames', run: () => commands.step(-10) },
    { keys: ['Home'], label: 'First frame', group: 'Frames', run: () => commands.goTo(0) },
    { keys: ['End'], label: 'Last frame', group: 'Frames', run: () => commands.goTo(last) },
    { keys: ['`'], label: 'Go to a frame', group: 'Frames', run: act.askFrame, once: true },
    { keys: ['l'], label: 'Play, faster', group: 'Frames', run: () => playback.push(1), once: true },
    { keys: ['k'], label: 'Play or pause', group: 'Frames', run: () => playback.toggle(), once: true },
    {
      keys: ['j'],
      label: 'Play backwards, faster',
      group: 'Frames',
      run: () => playback.push(-1),
      once: true,
    },
    { keys: ['Shift+l'], label: 'Play slower', group: 'Frames', run: () => playback.slower(), once: true },
    ...arrows(commands),
    { keys: ['n'], label: 'Draw the face box', group: 'Select and edit', run: act.draw, once: true },
    {
      keys: ['q'],
      label: 'Occluded or visible',
      group: 'Select and edit',
      run: () => commands.occlude(),
      once: true,
    },
    {
      keys: ['t'],
      label: 'Take truth',
      group: 'Select and edit',
      run: () => commands.take('truth'),
      once: true,
    },
    {
      keys: ['g'],
      label: 'Take auto',
      group: 'Select and edit',
      run: () => commands.take('auto'),
      once: true,
    },
    { keys: ['Ctrl+z'], label: 'Undo', group: 'Select and edit', run: () => commands.undo() },
    { keys: ['Ctrl+Shift+z', 'Ctrl+y'], label: 'Redo', group: 'Select and edit', run: () => commands.redo() },
    { keys: ['Escape'], label: 'Cancel, let go', group: 'Select and edit', run: act.escape },
    {
      keys: ['i'],
      label: 'In: range starts here',
      group: 'Timeline',
      run: () => store.mark('in'),
      once: true,
    },
    {
      keys: ['o'],
      label: 'Out: range ends here',
      group: 'Timeline',
      run: () => store.mark('out'),
      once: true,
    },
    {
      keys: ['Enter'],
      label: 'Choose a value for the range',
      group: 'Timeline',
      run: act.showValues,
      once: true,
    },
    ...digits(commands),
    {
      keys: ['Delete'],
      label: 'Clear the range',
      group: 'Timeline',
      run: () => commands.paint(null),
      once: true,
    },
    { keys: ['0'], label: 'Fit the frame', group: 'View', run: act.fit },
    {
      keys: ['h'],
      label: 'Hide or show overlays',
      group: 'View',
      run: () => store.toggleOverlays(),
      once: true,
    },
    { keys: ['?', 'F1'], label: 'This key map', group: 'View', run: act.showKeys, once: true },
    ...decisions(act),
  ];
}

function arrows(commands: Commands): Binding[] {
  const ways = [
    ['ArrowLeft', -1, 0],
    ['ArrowRight', 1, 0],
    ['ArrowUp', 0, -1],
    ['ArrowDown', 0, 1],
  ] as const;
  return ways.flatMap(([key, dx, dy]) => {
    const label = dx === 0 ? 'Nudge the selection, or change layer' : 'Nudge the selection, or step';
    const group = 'Select and edit';
    return [
      { keys: [key], label, group, run: () => commands.arrow(dx, dy, 1) },
      { keys: [`Shift+${key}`], label: 'Nudge or step by ten', group, run: () => commands.arrow(dx, dy, 10) },
    ];
  });
}

const digits = (commands: Commands): Binding[] =>
  Array.from({ length: 9 }, (_, i) => ({
    keys: [String(i + 1)],
    label: 'Paint the value with that number',
    group: 'Timeline',
    run: () => commands.digit(i + 1),
    once: true,
  }));

function decisions(act: ElementActions): Binding[] {
  const result: Binding[] = [];
  const add = (key: string, label: string, run: (() => void) | null) => {
    if (run) result.push({ keys: [key], label, group: 'Decide', run, once: true });
  };
  add('Shift+Enter', 'Submit for review', act.submit);
  add('Shift+a', 'Approve', act.approve);
  add('r', 'Request changes', act.requestChanges);
  return result;
}
