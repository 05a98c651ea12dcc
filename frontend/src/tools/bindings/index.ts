import type { Playback } from '../../player/playback';
import type { EditorStore } from '../../state/store';
import type { Viewing } from '../../state/viewing';
import type { Commands } from '../commands';
import type { ShapeCommands } from '../shape-commands';
import type { Binding } from '../keys';
import type { Viewport } from '../viewport';
import type { Reviewing } from '../reviewing';
import type { TimelineTools } from '../timeline-tools';
import { decideBindings } from './decide';
import { frameBindings } from './frames';
import { remarkBindings } from './remarks';
import { shapeBindings } from './shapes';
import { timelineBindings } from './timeline';
import { viewBindings } from './view';

/** What only the element itself can do. */
export interface ElementActions {
  readonly escape: () => void;
  readonly fit: () => void;
  readonly showKeys: () => void;
  readonly showValues: () => void;
  readonly askFrame: () => void;
  readonly fullScreen: () => void;
  readonly toggleQueue: () => void;
  readonly loop: (() => void) | null;
  readonly nextPane: () => void;
  readonly submit: (() => void) | null;
  readonly approve: (() => void) | null;
  readonly requestChanges: (() => void) | null;
  readonly remark: () => void;
  readonly nextRemark: () => void;
}

/** What bindings work on. */
export interface Bound {
  readonly commands: Commands;
  readonly shapes: ShapeCommands;
  readonly playback: Playback;
  readonly store: EditorStore;
  readonly viewing: Viewing;
  readonly viewport: Viewport;
  readonly reviewing: Reviewing;
  readonly act: ElementActions;
  readonly timeline: TimelineTools;
}

/** Everything that a key does, in the order of the key map. */
export const bindings = (bound: Bound): readonly Binding[] => [
  ...frameBindings(bound),
  ...shapeBindings(bound),
  ...timelineBindings(bound),
  ...viewBindings(bound),
  ...decideBindings(bound),
  ...remarkBindings(bound),
];
