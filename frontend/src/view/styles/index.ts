import { base } from './base';
import { cardStyles } from './card';
import { dialogStyles } from './dialogs';
import { headerStyles } from './header';
import { stageStyles } from './stage';
import { timelineStyles } from './timeline';

export const styles = [base, headerStyles, stageStyles, cardStyles, timelineStyles, dialogStyles];
