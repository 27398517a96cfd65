// The table of contents: beside the text where there is room, folded above it where there is none.
import { apiTexts } from "./texts";

type Entry = { id: string; name: string; operations?: readonly { id: string; summary: string }[] };

export const Contents = ({ entries }: { entries: readonly Entry[] }) => (
  <>
    <details className="mb-6 rounded-sheet border border-line bg-sheet lg:hidden">
      <summary className="flex min-h-11 items-center px-4 font-medium">{apiTexts.contents}</summary>
      <nav aria-label={apiTexts.contents} className="border-line border-t px-4 py-2">
        <Entries entries={entries} />
      </nav>
    </details>
    <nav
      aria-label={apiTexts.contents}
      className="sticky top-13 hidden max-h-[calc(100dvh-3.25rem)] self-start overflow-y-auto py-1 lg:block"
    >
      <Entries entries={entries} />
    </nav>
  </>
);

const link = "flex min-h-11 items-center hover:underline lg:min-h-7";

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <ul className="flex flex-col text-small">
    {entries.map(({ id, name, operations = [] }) => (
      <li key={id}>
        <a href={`#${id}`} className={`${link} font-semibold`}>
          {name}
        </a>
        {operations.length > 0 && (
          <ul className="flex flex-col pb-1 pl-3">
            {operations.map((it) => (
              <li key={it.id}>
                <a href={`#${it.id}`} className={`${link} text-quiet`}>
                  {it.summary}
                </a>
              </li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ul>
);
