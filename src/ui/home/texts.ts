// What the samples below the composer say.

const flow = `flowchart LR
  You -->|sealed| Server[(Server)]
  Server -->|sealed| Reader`;

export const homeTexts = {
  title: "What it shows, and what the server sees",
  source: "Written",
  shown: "Shown",
  samples: [
    {
      name: "Diagrams",
      text: "A fence of Mermaid becomes a diagram, drawn in the reader's browser.",
      markdown: `\`\`\`mermaid\n${flow}\n\`\`\``,
    },
    {
      name: "Math",
      text: "What stands between $$ is set as a formula.",
      markdown:
        "The chance that two of $$n$$ ids of 71 bits are the same:\n\n$$\np \\approx 1 - e^{-\\frac{n^2}{2 \\cdot 2^{71}}}\n$$",
    },
  ],
  sealing: {
    name: "End-to-end encryption",
    text: "Type a word. Beside it is all that the server would get of it. It is sealed on this device, anew with each letter, and this sample sends nothing.",
    label: "A word",
    initial: "hello",
    bytes: (count: number) => `${count} bytes, in hexadecimal`,
    impossible: "This browser offers no encryption on this page. Open it over HTTPS.",
  },
  leaves: {
    title: "What leaves it",
    items: [
      "The encrypted bytes, padded so that their length says little.",
      "Two fingerprints: by one the server knows a reader again who holds the key, by the other the writer. Neither leads back to a key.",
      "When the paste shall expire.",
      "As with every website: your network address, and when you came.",
    ],
  },
  stays: {
    title: "What stays in the browser",
    items: [
      "The text, its title and its file name.",
      "The key. It stands in the link after #, a part that browsers do not send.",
      "A password.",
      "What you write before there is a link: that draft is kept on this device, encrypted.",
    ],
  },
  api: "For terminals and programs: the API, with lines of curl",
  normal: "Of a normal paste the server has the text itself. Choose Normal only for what anybody may read.",
} as const;
