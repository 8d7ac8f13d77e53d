/** `study.yaml`: where everything is, so that commands need no arguments. Paths are as written. */
export type Study = {
  readonly transcripts: readonly string[];
  readonly participants: string | undefined;
  readonly codebook: string | undefined;
  /** People who code. */
  readonly coders: readonly string[];
  readonly out: string | undefined;
  readonly interviewers: readonly string[];
  /** Of surveys: the columns of open answers, and the one that names the respondent. */
  readonly textColumns: readonly string[] | undefined;
  readonly idColumn: string | undefined;
  /** BCP 47 tags or names of the transcripts' languages. */
  readonly languages: readonly string[];
};
