// A stranger's title where a page says it: one line, short, with nothing that turns the text around it.

/** 200 characters at most, which is what a title has where it is written. */
export const titleLine = (title: string): string => title.slice(0, 200).replaceAll(/[\p{Cc}\p{Cf}]/gu, " ");
