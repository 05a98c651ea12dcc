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
  .stage > canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .stage.halved > canvas {
    width: 50%;
  }
  .stage.halved > canvas.beside {
    left: 50%;
    border-left: 1px solid #4a5361;
    box-sizing: border-box;
    pointer-events: none;
  }
  .stage.halved .loupe {
    right: calc(50% + 10px);
  }
  .besidechip {
    position: absolute;
    top: 10px;
    right: 10px;
    padding: 2px 6px;
    border-radius: 4px;
    background: rgb(11 14 18 / 78%);
    color: #dfe4ea;
    pointer-events: none;
  }
  .picture,
  .eyes {
    touch-action: none;
  }
  .filters {
    position: absolute;
    width: 0;
    height: 0;
  }
  .adjusted .still {
    filter: url('#picture-transfer');
  }
  .loupe {
    position: absolute;
    top: 10px;
    right: 10px;
    display: grid;
    background: #000;
    outline: 1px solid #4a5361;
    border-radius: 3px;
    overflow: hidden;
  }
  .loupe[hidden] {
    display: none;
  }
  .loupe canvas {
    position: relative;
    grid-area: 1 / 1;
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
    flex-wrap: wrap;
    justify-content: end;
    gap: 4px;
    max-width: calc(100% - 216px);
    --raised: rgb(38 44 54 / 88%);
    --text: #dfe4ea;
    --hover: #303845;
    --edge: #4a5361;
    --dim: #a9b2bf;
  }
  .transport .apart {
    width: 4px;
  }
  .transport .btn[aria-pressed='false'] {
    text-decoration: none;
  }
  .transport .btn[aria-pressed='true'] {
    box-shadow: inset 0 -2px #5aa9ff;
  }
  .adjust {
    position: relative;
  }
  .adjust summary {
    list-style: none;
    user-select: none;
  }
  .adjust .panel {
    position: absolute;
    right: 0;
    bottom: 32px;
    display: grid;
    gap: 8px;
    width: 216px;
    padding: 10px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: #1b1f26;
    color: var(--text);
  }
  .adjust .presets {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px;
  }
  .adjust label span {
    display: flex;
    justify-content: space-between;
  }
  .adjust input {
    width: 100%;
    padding: 0;
    accent-color: #5aa9ff;
  }
  .adjust .btn {
    justify-content: center;
  }
`;
