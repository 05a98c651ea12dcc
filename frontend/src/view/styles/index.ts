import { base } from './base';
import { cardStyles } from './card';
import { companyStyles } from './company';
import { dialogStyles } from './dialogs';
import { headerStyles } from './header';
import { shapeStyles } from './shapes';
import { queueStyles } from './queue';
import { sideStyles } from './side';
import { stageStyles } from './stage';
import { findingsStyles, timelineStyles } from './timeline';

export const styles = [
  base,
  headerStyles,
  queueStyles,
  stageStyles,
  sideStyles,
  cardStyles,
  timelineStyles,
  findingsStyles,
  dialogStyles,
  shapeStyles,
  companyStyles,
];
