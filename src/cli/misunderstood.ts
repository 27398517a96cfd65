// What is said of arguments that no command takes. What was typed may be a key or a password, so nothing of it is
// repeated but what names a command or an option of this program.
import type { Command, CommanderError } from "commander";

const runTakes = "In `run`, two dashes stand before the command that is to be started: mdbin run LINK -- npm start";
const passwordIsNone =
  "A password is never an argument, since other users of this machine could see it. It is asked for, or comes by --password-file FILE or --password-fd NUMBER.";

/** In whole sentences; null where everything is said already, by a help. */
export function misunderstood(
  { code, message }: Pick<CommanderError, "code" | "message">,
  args: readonly string[],
  program: Command,
): string | null {
  const command = program.commands.find((one) => one.name() === args[0]);
  const lacksDashes = command?.name() === "run" && !args.includes("--");
  switch (code) {
    case "commander.help":
      return null;
    case "commander.unknownCommand":
      return `There is no such command.${meant(message, namesIn(program))} A link goes behind a command: mdbin cat LINK`;
    case "commander.unknownOption":
      if (/'--password/.test(message)) return passwordIsNone;
      return `${nameOf(command)} has no such option, or none with a value.${meant(message, namesIn(program, command))}${lacksDashes ? ` ${runTakes}` : ""}`;
    case "commander.excessArguments":
      if (lacksDashes) return runTakes;
      return `These are more arguments than ${nameOf(command)} takes.${args.some((arg) => /^--password/.test(arg)) ? ` ${passwordIsNone}` : ""}`;
    case "commander.missingArgument":
      return `${nameOf(command)} lacks what stands in <> in its help.`;
    case "commander.optionMissingArgument": {
      const option = command?.options.find(({ flags }) => message.includes(`'${flags}'`));
      return option === undefined ? "An option lacks its value." : `${option.long} needs a value.`;
    }
    default:
      return "The command was not understood.";
  }
}

const nameOf = (command: Command | undefined): string => `mdbin${command === undefined ? "" : ` ${command.name()}`}`;

const namesIn = (program: Command, command?: Command): (string | undefined)[] => [
  ...program.commands.map((one) => one.name()),
  ...[...program.options, ...(command?.options ?? [])].map(({ long }) => long ?? undefined),
];

/** Commander's guess stands at the end of its message. */
function meant(message: string, known: readonly (string | undefined)[]): string {
  const [, guess = ""] = /\(Did you mean (?:one of )?([^()]*)\?\)$/.exec(message) ?? [];
  const names = guess.split(", ").filter((name) => known.includes(name));
  return names.length === 0 ? "" : ` Did you mean ${names.join(" or ")}?`;
}
