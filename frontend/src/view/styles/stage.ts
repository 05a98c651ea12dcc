import { css } from 'lit';

/** The stage is dark in both themes: the picture is judged against black. */
export const stageStyles = css`
  .stage {
    contain: strict;
    color-scheme: dark;
    position: relative;
    min-width: 0;
    min-height: 0;
    background: #000;
    overflow: hidden;
  }
  .picture {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    touch-action: none;
  }
  .readout,
  .chip,
  .notice {
    position: absolute;
    left: 10px;
    padding: 2px 6px;
    border-radius: 4px;
    background: rgb(11 14 18 / 78%);
    color: #dfe4ea;
    pointer-events: none;
  }
  .readout {
    bottom: 8px;
    font:
      11px 'DejaVu Sans Mono',
      ui-monospace,
      monospace;
  }
  .chip {
    top: 10px;
    border-left: 3px solid #929cab;
  }
  .chip.from-truth {
    border-left: 3px dashed #7ddc8b;
  }
  .chip.from-auto {
    border-left-color: #f2b84b;
  }
  .chip.from-human {
    border-left-color: #5aa9ff;
  }
  .notice {
    top: 10px;
    left: 50%;
    max-width: 70%;
    transform: translateX(-50%);
    padding: 6px 12px;
  }
  .message {
    position: absolute;
    left: 50%;
    bottom: 44px;
    max-width: 80%;
    transform: translateX(-50%);
    padding: 4px 12px;
    border-radius: 5px;
    background: rgb(38 44 54 / 94%);
    color: #dfe4ea;
    pointer-events: none;
  }
  .message:empty {
    opacity: 0;
  }
  .transport {
    position: absolute;
    right: 10px;
    bottom: 8px;
    display: flex;
    gap: 4px;
    --raised: rgb(38 44 54 / 88%);
    --text: #dfe4ea;
    --hover: #303845;
    --edge: #4a5361;
    --dim: #a9b2bf;
  }
`;
