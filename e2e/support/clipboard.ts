// What a page copies. The pages' own policy lets nobody read the clipboard, a test neither: what is written is noted.
import type { Page } from "@playwright/test";

/** To be called before the page is opened; gives what was copied last. */
export async function watchCopies(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      Object.assign(globalThis, { copiedLast: text });
    };
  });
  return () => page.evaluate(() => String(Reflect.get(globalThis, "copiedLast")));
}

/** What a person would paste somewhere else, however it was copied. */
export async function pasted(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent("<textarea></textarea>");
  await other.locator("textarea").focus();
  await other.keyboard.press("ControlOrMeta+v");
  const text = await other.locator("textarea").inputValue();
  await other.close();
  return text;
}
