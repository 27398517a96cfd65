// When what was just put on a page is on the screen.

/** A tab that nobody looks at has no frames. */
const unseenMilliseconds = 5000;

/** Two frames and a task from now; or, where there are no frames, a while later. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, unseenMilliseconds);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
