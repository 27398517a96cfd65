// A sentence of the description: what stands in backticks is code.
export const Prose = ({ children }: { children: string }) =>
  children.split("`").map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes.
      <code key={at} className="break-words rounded bg-ink/5 px-1 py-0.5 font-mono text-[0.92em]">
        {part}
      </code>
    ),
  );
