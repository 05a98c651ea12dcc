import { Frames } from './player/frames';
import { Playback } from './player/playback';
import { Screen } from './render/screen';
import type { EditorSession } from './state/session';
import type { Change } from './state/store';
import { bindings, type ElementActions } from './tools/bindings';
import { Commands } from './tools/commands';
import { Keyboard, type Binding } from './tools/keys';
import { StagePointer } from './tools/pointer';
import { Analysis } from './state/analysis';
import { TimelineDesk } from './state/timeline-desk';
import { TimelineTools } from './tools/timeline-tools';
import { later } from './browser';

export interface WorkbenchPorts {
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
  readonly update: () => void;
  readonly onFrame: (frame: number) => void;
  readonly onPainted: (frame: number) => void;
  readonly openValues: () => void;
}

/** Everything that works on one opened clip, wired together; closed as a whole. */
export class Workbench {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly commands: Commands;
  readonly desk: TimelineDesk;
  readonly analysis: Analysis;
  readonly timeline: TimelineTools;
  readonly #ports: WorkbenchPorts;
  readonly #frames: Frames;
  #screen: Screen | null = null;
  #pointer: StagePointer | null = null;
  #keyboard = new Keyboard([]);
  #bindings: readonly Binding[] = [];
  #trouble = '';

  constructor(session: EditorSession, ports: WorkbenchPorts) {
    this.session = session;
    this.#ports = ports;
    const { store, pack, packUrl, opened } = session;
    this.#frames = new Frames({ packUrl, chunkFrames: pack.chunkFrames, sizes: pack.sizes }, opened.clip, {
      onFrame: (ordinal) => this.#decoded(ordinal),
      onFailure: (ordinal, status) => this.#failed(ordinal, status),
    });
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
    this.desk = new TimelineDesk(
      store,
      session.preferences,
      ports.update,
      [store.base, session.truth, session.auto].filter((document) => document !== null),
    );
    this.analysis = new Analysis({ session, desk: this.desk, later, changed: ports.update });
    this.timeline = new TimelineTools({
      session,
      playback: this.playback,
      desk: this.desk,
      analysis: this.analysis,
      editable: ports.editable,
      say: ports.say,
      openValues: ports.openValues,
    });
    store.onChange(this.#changed);
    this.#frames.seek(store.frame);
  }

  get screen(): Screen | null {
    return this.#screen;
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

  bind(actions: ElementActions): void {
    this.#bindings = bindings({
      commands: this.commands,
      playback: this.playback,
      store: this.session.store,
      act: actions,
      timeline: this.timeline,
    });
    this.#keyboard = new Keyboard(this.#bindings);
  }

  press(event: KeyboardEvent): boolean {
    return this.#keyboard.press(event);
  }

  release(event: KeyboardEvent): void {
    this.timeline.hold.release(event);
  }

  /** Takes the canvas once it is on the page. */
  attach(canvas: HTMLCanvasElement): void {
    if (this.#screen) return;
    const screen = new Screen(canvas, this.session, this.#frames, this.#ports.onPainted);
    this.#screen = screen;
    this.#pointer = new StagePointer(canvas, {
      store: this.session.store,
      camera: () => screen.camera,
      editable: this.#ports.editable,
      frame: () => Math.max(screen.painted, 0),
    });
    screen.paint();
  }

  /** Lets go of one thing: the gesture under way, else the marks, else the selection. */
  escape(): void {
    if (this.#pointer?.cancel() || this.timeline.cancel()) return;
    const { store } = this.session;
    if (this.playback.speed !== 0) this.playback.play(0);
    else if (store.marks.in !== null || store.marks.out !== null) store.clearMarks();
    else store.select(null);
  }

  close(): void {
    this.playback.play(0);
    this.analysis.close();
    this.#screen?.close();
    this.#frames.close();
    this.session.close();
  }

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
