import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'View';

export function viewBindings({ store, act }: Bound): Binding[] {
  return [
    { id: 'fit', keys: ['0'], label: 'Fit the frame', group, run: act.fit },
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
