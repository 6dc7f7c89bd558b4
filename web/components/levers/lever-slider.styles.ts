import { css } from 'lit';

export const leverSliderStyles = css`
  :host {
    height: 34px;
  }
  .value {
    display: inline-flex;
    flex: none;
    align-items: baseline;
    gap: 3px;
  }
  .value input {
    min-width: 1ch;
    height: 20px;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: transparent;
    text-align: right;
    font-weight: var(--weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .value input:hover {
    box-shadow: 0 1px var(--line-strong);
  }
  .value input:focus-visible {
    box-shadow: var(--focus);
    border-radius: var(--radius-sm);
  }
  .value input[aria-invalid='true'] {
    color: var(--error);
    box-shadow: 0 1px var(--error);
  }
  .unit {
    color: var(--ink-3);
  }
  .refused {
    position: absolute;
    z-index: 1;
    inset: 20px var(--sp-4) auto;
    padding: 2px var(--sp-1);
    background: var(--error-bg);
    color: var(--error);
    font-size: var(--text-sm);
    line-height: var(--lh-tight);
  }
  .track {
    position: relative;
    height: 14px;
  }
  .line,
  .fill,
  .ghost {
    position: absolute;
    pointer-events: none;
  }
  .line {
    inset: 6px 0;
    border-radius: 1px;
    background: color-mix(in srgb, var(--line-strong) 45%, var(--bg-sub));
  }
  .fill {
    top: 6px;
    height: 2px;
    left: var(--from);
    width: var(--length);
    background: var(--line-strong);
  }
  :host([changed]) .fill {
    top: 5px;
    height: 4px;
    background: var(--strategy);
  }
  .ghost {
    top: 1px;
    bottom: 1px;
    left: calc(var(--at) - 1px);
    width: 2px;
    background: var(--ink-2);
  }
  input[type='range'] {
    position: absolute;
    inset: calc((14px - var(--hit)) / 2) -7px;
    width: calc(100% + 14px);
    height: var(--hit);
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  input[type='range']:focus-visible {
    box-shadow: none;
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    width: 13px;
    height: 13px;
    border: 2px solid var(--ring, var(--ink-2));
    border-radius: 50%;
    background: var(--bg);
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    width: 13px;
    height: 13px;
    border: 2px solid var(--ring, var(--ink-2));
    border-radius: 50%;
    background: var(--bg);
  }
  input[type='range']:hover::-webkit-slider-thumb {
    border-color: var(--ring, var(--ink));
    background: var(--bg-hover);
  }
  input[type='range']:focus-visible::-webkit-slider-thumb {
    box-shadow: var(--focus);
  }
  input[type='range']:focus-visible::-moz-range-thumb {
    box-shadow: var(--focus);
  }
  :host([changed]) input[type='range'] {
    --ring: var(--strategy);
  }
  @media (forced-colors: active) {
    .line,
    .fill {
      background: CanvasText;
    }
    .ghost,
    :host([changed]) .fill {
      background: Highlight;
    }
    input[type='range'] {
      --ring: CanvasText;
    }
    :host([changed]) input[type='range'] {
      --ring: Highlight;
    }
    input[type='range']::-webkit-slider-thumb {
      forced-color-adjust: none;
      background: Canvas;
    }
    input[type='range']::-moz-range-thumb {
      forced-color-adjust: none;
      background: Canvas;
    }
    input[type='range']:focus-visible {
      outline-offset: -6px;
    }
  }
  @media (pointer: coarse) {
    :host {
      height: 62px;
    }
    .head,
    .value input {
      min-height: 30px;
    }
    .track {
      top: 6px;
    }
    input[type='range']::-webkit-slider-thumb {
      width: 24px;
      height: 24px;
      border-width: 3px;
    }
    input[type='range']::-moz-range-thumb {
      width: 24px;
      height: 24px;
      border-width: 3px;
    }
    input[type='range'] {
      inset-inline: -12px;
      width: calc(100% + 24px);
    }
    :host([changed])::before {
      bottom: 12px;
    }
  }
`;
