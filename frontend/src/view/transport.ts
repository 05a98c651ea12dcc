import { html, nothing, type TemplateResult } from 'lit';
import { pictureName } from '../kernel/picture';
import { toggleLoop } from '../tools/looping';
import { button } from './parts';
import { picturePanel } from './picture-panel';
import type { StageParts } from './stage';

/** Playing, and how the frame is seen: each with its key. */
export function transport(parts: StageParts): TemplateResult {
  const { playback, viewing, viewport } = parts;
  const { store } = parts.session;
  const { speed, looped } = playback;
  const picture = pictureName(viewing.picture);
  return html`<div class="transport" role="toolbar" aria-label="Playing and looking">
    ${button({ label: '◀', name: 'Play backwards, faster', key: 'j', run: () => playback.push(-1) })}
    ${button({
      label: speed === 0 ? '▶' : '❚❚',
      name: speed === 0 ? 'Play' : 'Pause',
      key: 'k',
      run: () => playback.toggle(),
    })}
    ${button({
      label: `${speed < 0 ? '−' : ''}${Math.abs(speed) || 1}×`,
      name: `Play, faster; now ${speed === 0 ? 'paused' : `${speed} times`}`,
      key: 'l',
      run: () => playback.push(1),
    })}
    ${button({
      label: looped ? `Loop ${looped[0]}–${looped[1]}` : 'Loop',
      name: looped ? `Looping frames ${looped[0]} to ${looped[1]}` : 'Loop what is marked or selected',
      key: '/',
      run: () => toggleLoop(playback, store),
      pressed: looped !== null,
    })}
    <span class="apart"></span>
    ${button({ label: 'Fit', name: 'Fit the frame', key: '0', run: () => viewport.fit() })}
    ${button({
      label: 'Eyes',
      name: 'Eye loupe',
      key: 'z',
      run: () => viewing.toggleLoupe(),
      pressed: viewing.loupe,
    })}
    ${
      parts.beside === null
        ? nothing
        : button({
            label: 'Beside',
            name: 'Show the clip that this one was made after',
            key: 'Shift+b',
            run: () => viewing.toggleBeside(),
            pressed: parts.beside,
          })
    }
    ${button({
      label: picture,
      name: `Next picture; now ${picture}`,
      key: 'b',
      run: () => viewing.cyclePicture(),
    })}
    ${picturePanel(viewing)}
    ${button({
      label: 'Overlays',
      name: 'Show overlays',
      key: 'h',
      run: () => store.toggleOverlays(),
      pressed: store.overlays,
    })}
    ${button({ label: 'Full', name: 'Full screen', key: 'Shift+f', run: parts.fullScreen })}
  </div>`;
}
