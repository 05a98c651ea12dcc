import { FrameDecoder, inBrowser, type DecoderEvent, type Wanted } from './frame-decoder';
import type { PackSource } from './pack-reader';

export type DecoderRequest =
  { readonly type: 'open'; readonly pack: PackSource } | ({ readonly type: 'want' } & Wanted);

const scope = self as unknown as {
  onmessage: (event: MessageEvent<DecoderRequest>) => void;
  postMessage(message: unknown, transfer: Transferable[]): void;
};

let decoder: FrameDecoder | null = null;

scope.onmessage = ({ data }) => {
  if (data.type === 'open') {
    const emit = (event: DecoderEvent) =>
      scope.postMessage(event, event.type === 'frame' ? [event.bitmap] : []);
    decoder = new FrameDecoder(data.pack, inBrowser(emit));
  } else {
    decoder?.want(data);
  }
};
