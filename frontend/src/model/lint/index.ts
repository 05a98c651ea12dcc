import type { Setting } from '../derive';
import type { LabelDocument } from '../labels';
import { blinkLength, eyeOpening } from './eyes';
import { contextOf, type Finding, type Rule } from './finding';
import { closedGaze, eyeReach, gazeZone } from './gaze';
import { busyHand, overlap, roadGaze } from './layers';
import { speed } from './motion';
import { handCount, swappedEyes, swappedHands } from './sides';

const RULES: readonly Rule[] = [
  overlap,
  blinkLength,
  eyeOpening,
  closedGaze,
  gazeZone,
  eyeReach,
  roadGaze,
  speed,
  swappedEyes,
  swappedHands,
  handCount,
  busyHand,
];

/**
 * Everything that can hardly be right about a document, in the order of frames. Stops after each rule, so that somebody
 * who works meanwhile can be let in between.
 */
export function* lintSteps(document: LabelDocument, setting: Setting): Generator<undefined, Finding[]> {
  const context = contextOf(document, setting);
  const found: Finding[] = [];
  for (const rule of RULES) {
    yield;
    found.push(...rule(context));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same in one go. */
export function lint(document: LabelDocument, setting: Setting): Finding[] {
  const steps = lintSteps(document, setting);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
