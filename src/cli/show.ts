// `mdbin show`: a paste as a terminal shows it: Markdown rendered, code in colours, and nothing that a terminal would obey.
import { addressFrom, type LinkOptions } from "./link-from";
import { networkOf } from "./network";
import { obtain, refusalOfOutput } from "./obtain";
import { type PasswordOptions, passwordsFor } from "./password";
import { rendered } from "./show/rendered";
import { hasColour, writeOut } from "./terminal";

const widthMost = 100;
const widthElsewhere = 80;

export async function show(link: string | undefined, options: LinkOptions & PasswordOptions): Promise<void> {
  const burnRefusal = refusalOfOutput();
  const address = await addressFrom(link, options);
  const { document, done } = await obtain({
    address,
    network: networkOf(address.server),
    passwords: passwordsFor(options),
    burnRefusal,
  });
  const width = Math.min(process.stdout.columns ?? widthElsewhere, widthMost);
  const isNormal = address.kind === "normal";
  await writeOut(await rendered({ document, isNormal, width, colour: hasColour(process.stdout) }));
  await done();
}
