import type { Binding } from '../keys';
import type { Bound } from '.';

const group = 'Decide';

export function remarkBindings({ act }: Bound): Binding[] {
  return [
    { id: 'remark', keys: ['Shift+r'], label: 'Pin a remark', group, run: act.remark, once: true },
    {
      id: 'next-remark',
      keys: ['Shift+u'],
      label: 'Next open remark',
      group,
      run: act.nextRemark,
      once: true,
    },
  ];
}
