// A text as people write them: headings, prose, lists, a table, a fence, a quote, now and then a formula. Nothing in it is
// meant to be hard.

const languages = ["ts", "bash", "sql", "json", "python"];

const section = (n: number): string => `## Step ${n}: move service ${n}

Stop the workers, wait until the queue is empty, then **migrate**. The [runbook](https://example.org/runbook#${n}) says how;
\`service-${n}\` is *not* restarted by itself. If the graphs look odd after ten minutes, stop here and ask somebody who
was there the last time. The change is described in [the plan][plan], and was reviewed twice.[^${n}]

1. Scale \`web\` to zero and note the time.
2. Run the migration with a lock timeout of ${n} seconds.
   - It takes a table lock.
   - It can be run again.
3. Start again.

- [x] backup taken
- [ ] owners told

| service | replicas | owner | note |
| --- | ---: | --- | --- |
| web | ${n} | ana | behind the balancer |
| worker | ${n * 2} | bo | one per queue |
| cron | 1 | cy | never two |

\`\`\`${languages[n % languages.length]}
select id, name, created_at from service where id = ${n};
export const timeout = { seconds: ${n}, retries: 3 };
print("moved", ${n}, "of", 40)
\`\`\`

> If anything looks odd, stop here and ask. It is never wrong to ask.

${n % 6 === 0 ? `The load falls as $$e^{-${n}t}$$, so\n\n$$\n\\int_0^\\infty e^{-${n}t} dt = \\frac{1}{${n}}\n$$\n` : ""}
[^${n}]: Once by ana, once by bo, in week ${n}.
`;

/** About so many characters of it, in whole sections. */
export function ordinaryText(characters: number): string {
  let text = "# Moving house\n\n[plan]: https://example.org/plan\n\n";
  for (let n = 1; text.length < characters; n++) text += `${section(n)}\n`;
  return text;
}
