// Thousands of accents on one letter take a browser many seconds to set. A space of their own after every hundred takes
// that from them (an invisible joiner does so only here and there), and changes nothing that anyone writes to be read.

const accents = /\p{M}{100}(?=\p{M})/gu;

/** For the screen only: what is copied, downloaded or sent stays as it is. */
export const loosenMarks = (text: string): string => text.replace(accents, (hundred) => `${hundred}\u00a0`);
