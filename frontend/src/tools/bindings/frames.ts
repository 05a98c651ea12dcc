import type { Binding } from '../keys';
import { toggleLoop } from '../looping';
import type { Bound } from '.';

const group = 'Frames';

export function frameBindings({ commands, playback, store, act }: Bound): Binding[] {
  const last = store.frameCount - 1;
  return [
    { id: 'next', keys: ['f'], label: 'Next frame', group, run: () => commands.step(1) },
    { id: 'previous', keys: ['d'], label: 'Previous frame', group, run: () => commands.step(-1) },
    { id: 'ten-on', keys: ['v'], label: 'Ten frames on', group, run: () => commands.step(10) },
    { id: 'ten-back', keys: ['c'], label: 'Ten frames back', group, run: () => commands.step(-10) },
    { id: 'first', keys: ['Home'], label: 'First frame', group, run: () => commands.goTo(0) },
    { id: 'last', keys: ['End'], label: 'Last frame', group, run: () => commands.goTo(last) },
    { id: 'go-to', keys: ['`'], label: 'Go to a frame', group, run: act.askFrame, once: true },
    { id: 'play', keys: ['l'], label: 'Play, faster', group, run: () => playback.push(1), once: true },
    { id: 'pause', keys: ['k'], label: 'Play or pause', group, run: () => playback.toggle(), once: true },
    {
      id: 'play-back',
      keys: ['j'],
      label: 'Play backwards, faster',
      group,
      run: () => playback.push(-1),
      once: true,
    },
    {
      id: 'ease',
      keys: ['Shift+l'],
      label: 'Play slower',
      group,
      run: () => playback.ease(1),
      once: true,
    },
    {
      id: 'ease-back',
      keys: ['Shift+j'],
      label: 'Play backwards, slower',
      group,
      run: () => playback.ease(-1),
      once: true,
    },
    {
      id: 'loop',
      keys: ['/'],
      label: 'Loop what is marked or selected, else the clip',
      group,
      run: () => toggleLoop(playback, store),
      once: true,
    },
  ];
}
