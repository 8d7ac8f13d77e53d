/** What is compared of a text: line ends and runs of white space are the editor's. */
export function plainText(text: string | undefined): string {
  return (text ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** Whether two texts differ in capitals, white space and punctuation at most. */
export function saysTheSame(a: string | undefined, b: string | undefined): boolean {
  return bareWords(a) === bareWords(b);
}

// Signs such as < and % are not punctuation here: they carry meaning.
function bareWords(text: string | undefined): string {
  return plainText(
    plainText(text)
      .toLowerCase()
      .replaceAll(/[^\P{P}%‰]+/gu, " "),
  );
}
