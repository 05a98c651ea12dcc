/** A small question with a list of answers. */
export interface Choice {
  readonly title: string;
  readonly hint: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly label: string;
  /** Says more, or nothing. */
  readonly note: string;
  /** Has the focus when the question is asked. */
  readonly first: boolean;
  readonly run: () => void;
}
