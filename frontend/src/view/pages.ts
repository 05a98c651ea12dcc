import { html, type TemplateResult } from 'lit';
import type { ApiError } from '../state/api';
import { button } from './parts';

export const loadingPage = (): TemplateResult =>
  html`<div class="page" role="status" aria-live="polite"><p class="dim">Opening the clip…</p></div>`;

/** What went wrong, why, and what to do. */
export function errorPage(error: ApiError | Error, retry: () => void): TemplateResult {
  const [what, todo] = advice('kind' in error ? error : null);
  return html`<div class="page" role="alert">
    <h1>${what}</h1>
    <p>${error.message}</p>
    <p class="dim">${todo}</p>
    ${button({ label: 'Try again', primary: true, run: retry })}
  </div>`;
}

function advice(error: ApiError | null): [string, string] {
  switch (error?.kind) {
    case 'offline':
      return [
        'The server does not answer',
        'Check the network. What you did before is kept in this browser.',
      ];
    case 'signed-out':
      return ['You are signed out', 'Sign in again in another tab, then try again. Nothing is lost.'];
    case 'another-person':
      return [
        'Somebody else is signed in',
        'What was done here is kept for whoever did it. Open the clip anew.',
      ];
    case 'refused':
    case 'forbidden':
      return [
        'This clip cannot be opened',
        'It may not exist, or it is not yours to see. Go back to the list of clips.',
      ];
    case 'failed':
    case 'stale-base':
    case 'not-in-stage':
    case 'too-large':
    case undefined:
      return [
        'The clip could not be opened',
        'Try again. If it stays like this, tell an administrator what it says.',
      ];
  }
}
