import { fit } from './kernel/camera';
import { Frames } from './player/frames';
import type { PackSource } from './player/pack-reader';
import { Playback } from './player/playback';
import { Beside } from './render/beside';
import { Screen, type ScreenParts } from './render/screen';
import type { EditorSession } from './state/session';
import type { Change } from './state/store';
import { Viewing } from './state/viewing';
import { bindings, type ElementActions } from './tools/bindings';
import { zonesOf } from './model/directions';
import { Objects } from './state/objects';
import type { Choice } from './tools/choice';
import { Commands } from './tools/commands';
import {
  Keyboard,
  isOwnKeys,
  keyName,
  showKeys,
  withOwnKeys,
  type Binding,
  type OwnKeys,
} from './tools/keys';
import { LoupePointer } from './tools/loupe-pointer';
import { StagePointer } from './tools/pointer';
import { Reviewing } from './tools/reviewing';
import { TimelineTools } from './tools/timeline-tools';
import { ShapeCommands } from './tools/shape-commands';
import { Tracking } from './tools/tracking';
import { Viewport } from './tools/viewport';
import { Analysis } from './state/analysis';
import { TimelineDesk } from './state/timeline-desk';
import { later } from './browser';

export interface WorkbenchPorts {
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
  readonly update: () => void;
  readonly onFrame: (frame: number) => void;
  readonly onPainted: (frame: number) => void;
  readonly openValues: () => void;
  readonly ask: (choice: Choice) => void;
  readonly openPack: (clip: number) => Promise<PackSource>;
}

/** Everything that works on one opened clip, wired together; closed as a whole. */
export class Workbench {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly commands: Commands;
  readonly reviewing: Reviewing;
  readonly viewing: Viewing;
  readonly viewport: Viewport;
  readonly objects: Objects;
  readonly tracking: Tracking;
  readonly shapes: ShapeCommands;
  readonly desk: TimelineDesk;
  readonly analysis: Analysis;
  readonly timeline: TimelineTools;
  readonly #ports: WorkbenchPorts;
  readonly #frames: Frames;
  readonly #beside: Beside | null;
  #screen: Screen | null = null;
  #pointer: StagePointer | null = null;
  #loupePointer: LoupePointer | null = null;
  #keyboard = new Keyboard([]);
  #defaults: readonly Binding[] = [];
  #bindings: readonly Binding[] = [];
  #trouble = '';

  constructor(session: EditorSession, ports: WorkbenchPorts) {
    this.session = session;
    this.#ports = ports;
    const { store, pack, packUrl, framesUrl, opened } = session;
    const { chunkFrames, sizes } = pack;
    this.#frames = new Frames({ packUrl, framesUrl, chunkFrames, sizes }, opened.clip, {
      onFrame: (ordinal) => this.#decoded(ordinal),
      onFailure: (ordinal, status) => this.#failed(ordinal, status),
    });
    const { after } = opened.clip;
    this.#beside = after
      ? new Beside({ after, open: ports.openPack, arrived: () => this.#screen?.paintSoon() })
      : null;
    this.playback = new Playback({
      ptsUs: opened.ptsUs,
      frame: () => store.frame,
      ready: (frame) => this.#frames.get(frame) !== undefined,
      seek: (frame) => store.seek(frame),
      onChange: ports.update,
      schedule: (work) => requestAnimationFrame(work),
      cancel: (handle) => cancelAnimationFrame(handle),
    });
    this.commands = new Commands({
      session,
      playback: this.playback,
      editable: ports.editable,
      say: ports.say,
    });
    this.reviewing = new Reviewing({
      session,
      playback: this.playback,
      editable: ports.editable,
      say: ports.say,
      now: () => performance.now(),
    });
    session.preferences.onChange(() => this.#applyKeys());
    this.desk = new TimelineDesk(
      store,
      session.preferences,
      ports.update,
      [store.base, session.truth, session.auto].filter((document) => document !== null),
    );
    const { finder } = this.reviewing.findings;
    this.analysis = new Analysis({ session, desk: this.desk, finder, later, changed: ports.update });
    this.timeline = new TimelineTools({
      session,
      playback: this.playback,
      desk: this.desk,
      analysis: this.analysis,
      editable: ports.editable,
      say: ports.say,
      openValues: ports.openValues,
    });
    this.viewing = new Viewing(session.preferences, () => this.#changed('view'));
    this.viewport = new Viewport({
      store,
      camera: () => this.#screen?.camera ?? fit(opened.clip, opened.clip),
      stage: () => this.#screen?.size ?? opened.clip,
    });
    this.objects = new Objects(session.preferences, this.#restyled);
    this.tracking = new Tracking({
      store,
      follow: (request) => session.track(request),
      say: ports.say,
      changed: this.#restyled,
    });
    this.shapes = new ShapeCommands({
      session,
      objects: this.objects,
      tracking: this.tracking,
      pointer: () => this.#pointer,
      editable: ports.editable,
      say: ports.say,
      ask: ports.ask,
    });
    store.onChange(this.#changed);
    this.#frames.seek(store.frame);
  }

  get screen(): Screen | null {
    return this.#screen;
  }

  /** Whether the clip that this one was made after is shown beside it; null where there is none. */
  get beside(): boolean | null {
    return this.#beside && this.viewing.beside;
  }

  get pointer(): StagePointer | null {
    return this.#pointer;
  }

  get bindings(): readonly Binding[] {
    return this.#bindings;
  }

  /** Why the wanted frame is not shown, or empty. */
  get trouble(): string {
    return this.#trouble;
  }

  /** How much each frame differs from the reference. */
  get differences(): Float32Array {
    return this.analysis.heat;
  }

  /** The keys that this person chose, by action. */
  get ownKeys(): OwnKeys {
    return this.session.preferences.get('keys', isOwnKeys, {});
  }

  /** Every action with the keys it has by default. */
  get defaults(): readonly Binding[] {
    return this.#defaults;
  }

  /** Plays around the current spot over and over. */
  readonly loop = (): void => this.playback.loop(...this.reviewing.around);

  bind(actions: ElementActions): void {
    this.#defaults = bindings({
      commands: this.commands,
      shapes: this.shapes,
      playback: this.playback,
      store: this.session.store,
      viewing: this.viewing,
      viewport: this.viewport,
      reviewing: this.reviewing,
      act: actions,
      timeline: this.timeline,
    });
    this.#applyKeys();
  }

  #applyKeys(): void {
    this.#bindings = withOwnKeys(this.#defaults, this.ownKeys);
    this.#keyboard = new Keyboard(this.#bindings);
    showKeys(this.#defaults, this.#bindings);
    this.#ports.update();
  }

  press(event: KeyboardEvent): boolean {
    const key = keyName(event);
    return this.#pointer?.key(key) || this.tracking.key(key) || this.#keyboard.press(event);
  }

  release(event: KeyboardEvent): void {
    this.timeline.hold.release(event);
  }

  /** Runs what a key of that name does. */
  run(key: string): boolean {
    return this.#keyboard.run(key);
  }

  /** Takes the canvases once they are on the page. */
  attach(canvases: Pick<ScreenParts, 'still' | 'picture' | 'loupe' | 'besideCanvas'>): void {
    if (this.#screen) return;
    const { session, viewing } = this;
    const { editable, onPainted } = this.#ports;
    const screen = new Screen({
      ...canvases,
      session,
      viewing,
      frames: this.#frames,
      beside: this.#beside,
      onPainted,
    });
    this.#screen = screen;
    const frame = () => Math.max(screen.painted, 0);
    const { store, opened, truth, auto } = session;
    const references = [truth, auto];
    screen.overlay = () => ({
      hidden: this.objects.hidden,
      guide: this.#pointer?.guide ?? null,
      proposal: this.tracking.proposal,
      references,
    });
    const driverOnLeft = (opened.clip.subject ?? {})['drive_side'] !== 'rhd';
    let zones: ReturnType<typeof zonesOf> | null = null;
    this.#pointer = new StagePointer(canvases.picture, {
      store,
      objects: this.objects,
      skeletons: opened.ontology.skeletons,
      references,
      zones: () => (zones ??= zonesOf(truth ?? auto, driverOnLeft)),
      repaint: () => screen.paintSoon(),
      camera: () => screen.camera,
      editable,
      frame,
    });
    const pointer = this.#pointer;
    this.#loupePointer = new LoupePointer(screen.loupe, { store, editable, view: () => pointer.view() });
    screen.paint();
  }

  /** Lets go of one thing: the gesture under way, else the marks, else the selection. */
  escape(): void {
    if (this.#pointer?.cancel() || this.#loupePointer?.cancel() || this.timeline.cancel()) return;
    if (this.tracking.refuse()) return;
    const { store } = this.session;
    if (this.playback.speed !== 0) this.playback.play(0);
    else if (store.marks.in !== null || store.marks.out !== null) store.clearMarks();
    else store.select(null);
  }

  close(): void {
    this.playback.play(0);
    this.analysis.close();
    this.#screen?.close();
    this.#beside?.close();
    this.#frames.close();
    this.session.close();
  }

  readonly #restyled = (): void => {
    this.#screen?.paintSoon();
    this.#ports.update();
  };

  readonly #changed = (change: Change): void => {
    if (change === 'frame') {
      const { frame } = this.session.store;
      this.#frames.seek(frame);
      if (this.#frames.get(frame)) {
        this.#trouble = '';
        this.#screen?.paint();
      }
      this.#ports.onFrame(frame);
    } else {
      this.#screen?.paintSoon();
    }
    this.#ports.update();
  };

  #decoded(ordinal: number): void {
    if (ordinal !== this.session.store.frame) return;
    this.#trouble = '';
    this.#screen?.paint();
    this.#ports.update();
  }

  #failed(ordinal: number, status: number): void {
    const why =
      status === 401
        ? 'you are signed out'
        : status === 0
          ? 'the server does not answer, or the picture is damaged'
          : `the server answered ${status}`;
    this.#trouble = `Frame ${ordinal} cannot be loaded: ${why}. Trying again…`;
    this.#ports.update();
  }
}
