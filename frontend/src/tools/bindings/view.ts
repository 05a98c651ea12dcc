import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'View';

export function viewBindings({ store, viewing, viewport, act }: Bound): Binding[] {
  return [
    { id: 'fit', keys: ['0'], label: 'Fit the frame', group, run: act.fit },
    { id: 'zoom-in', keys: ['+', '='], label: 'Zoom in', group, run: () => viewport.zoom(1) },
    { id: 'zoom-out', keys: ['-'], label: 'Zoom out', group, run: () => viewport.zoom(-1) },
    {
      id: 'close-up',
      keys: ['Shift+z'],
      label: 'Close to the selection, else the face',
      group,
      run: () => viewport.closeUp(),
      once: true,
    },
    ...pans({ viewport }),
    {
      id: 'loupe',
      keys: ['z'],
      label: 'Hide or show the eye loupe',
      group,
      run: () => viewing.toggleLoupe(),
      once: true,
    },
    {
      id: 'picture',
      keys: ['b'],
      label: 'Next picture: natural, NIR contrast, dark lift, sun',
      group,
      run: () => viewing.cyclePicture(),
      once: true,
    },
    {
      id: 'beside',
      keys: ['Shift+b'],
      label: 'Hide or show the clip that this one was made after',
      group,
      run: () => viewing.toggleBeside(),
      once: true,
    },
    {
      id: 'full-screen',
      keys: ['Shift+f'],
      label: 'Full screen',
      group,
      run: act.fullScreen,
      once: true,
    },
    {
      id: 'overlays',
      keys: ['h'],
      label: 'Hide or show overlays',
      group,
      run: () => store.toggleOverlays(),
      once: true,
    },
    { id: 'keys', keys: ['?', 'F1'], label: 'This key map', group, run: act.showKeys, once: true },
  ];
}

function pans({ viewport }: Pick<Bound, 'viewport'>): Binding[] {
  const ways = [
    ['ArrowLeft', -1, 0],
    ['ArrowRight', 1, 0],
    ['ArrowUp', 0, -1],
    ['ArrowDown', 0, 1],
  ] as const;
  return ways.map(([key, right, down]) => ({
    id: `pan-${key}`,
    keys: [`Alt+${key}`],
    label: 'Move over the frame',
    group,
    run: () => viewport.pan(right, down),
  }));
}
