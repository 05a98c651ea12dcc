import { base } from './base';
import { cardStyles } from './card';
import { companyStyles } from './company';
import { dialogStyles } from './dialogs';
import { headerStyles } from './header';
import { sideStyles } from './side';
import { stageStyles } from './stage';
import { timelineStyles } from './timeline';

export const styles = [
  base,
  headerStyles,
  stageStyles,
  sideStyles,
  cardStyles,
  timelineStyles,
  dialogStyles,
  companyStyles,
];
