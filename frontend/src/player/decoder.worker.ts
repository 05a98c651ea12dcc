import { FrameDecoder, type PackSource } from './frame-decoder';

export type DecoderRequest =
  | { readonly type: 'open'; readonly pack: PackSource }
  | { readonly type: 'want'; readonly ordinals: readonly number[] };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<DecoderRequest>) => void;
  postMessage(message: unknown, transfer: Transferable[]): void;
};

let decoder: FrameDecoder | null = null;

scope.onmessage = ({ data }) => {
  if (data.type === 'open') {
    decoder = new FrameDecoder(data.pack, (event) =>
      scope.postMessage(event, event.type === 'frame' ? [event.bitmap] : []),
    );
  } else {
    decoder?.want(data.ordinals);
  }
};
