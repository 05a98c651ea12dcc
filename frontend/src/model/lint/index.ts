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

/** Everything that can hardly be right about a document, in the order of frames. */
export function lint(document: LabelDocument, setting: Setting): Finding[] {
  const context = contextOf(document, setting);
  return RULES.flatMap((rule) => rule(context)).sort((a, b) => a.start - b.start || a.end - b.end);
}
