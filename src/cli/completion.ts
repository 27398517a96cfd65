// `mdbin completion`: what completes commands and options in bash, zsh and fish, made of the commands themselves.
import type { Command, Option } from "commander";
import { expiresValues } from "@/contract/limits";
import { CliFailure } from "./exit-codes";
import { writeOut } from "./terminal";

type Word = { name: string; says: string; takesValue: boolean; values: readonly string[] };
type Known = { command: string; says: string; options: Word[]; args: readonly string[] };

const shells = { bash, zsh, fish };
const shellNames = Object.keys(shells);

/** Of the options that take one of a few values, or are mostly given one of them. */
const valuesOf: Partial<Record<string, readonly string[]>> = {
  "--expires": expiresValues,
  "--format": ["markdown", "plain", "code", "dotenv", "json", "yaml", "python", "javascript", "bash"],
};
const help: Word = { name: "--help", says: "this help", takesValue: false, values: [] };

export async function completion(shell: string, program: Command): Promise<void> {
  if (shell !== "bash" && shell !== "zsh" && shell !== "fish")
    throw new CliFailure("usage", "There are completions for bash, zsh and fish.");
  const known = program.commands.map(knownOf);
  const helps = {
    command: "help",
    says: "help for a command",
    options: [help],
    args: known.map(({ command }) => command),
  };
  await writeOut(shells[shell]([...known, helps], [help, ...program.options.map(wordOf)]));
}

const knownOf = (command: Command): Known => ({
  command: command.name(),
  says: firstSentence(command.description()),
  options: [...command.options.filter(({ long }) => long).map(wordOf), help],
  args: command.name() === "completion" ? shellNames : [],
});
const wordOf = ({ long, description, required }: Option): Word => ({
  name: long ?? "",
  says: firstSentence(description),
  takesValue: required,
  values: valuesOf[long ?? ""] ?? [],
});
const firstSentence = (text: string): string => text.replace(/[.;:] .*$/s, "").replace(/\.$/, "");
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const spaced = (words: readonly string[]): string => quoted(words.join(" "));
const namesOf = (words: readonly Word[]): string[] => words.map(({ name }) => name);
const withValues = (known: readonly Known[]): Word[] =>
  known.flatMap(({ options }) => options.filter(({ values }) => values.length > 0));

function bash(known: readonly Known[], general: readonly Word[]): string {
  const cases = known.map(
    ({ command, options, args }) =>
      `    ${command}) options=${spaced(namesOf(options))}${args.length > 0 ? ` args=${spaced(args)}` : ""} ;;`,
  );
  const values = withValues(known).map(
    ({ name, values }) => `    ${name}) COMPREPLY=($(compgen -W ${spaced(values)} -- "$cur")); return ;;`,
  );
  return `# mdbin completion bash > ~/.local/share/bash-completion/completions/mdbin
_mdbin() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" options=${spaced(namesOf(general))} args=${spaced(known.map(({ command }) => command))} at
  COMPREPLY=()
  if [ "\${COMP_WORDS[1]}" = run ]; then
    for ((at = 2; at < COMP_CWORD; at++)); do
      [ "\${COMP_WORDS[at]}" = -- ] || continue
      # Behind the dashes stands a command of somebody else's, and then what that takes.
      if [ "$COMP_CWORD" -eq $((at + 1)) ]; then COMPREPLY=($(compgen -c -- "$cur")); fi
      return
    done
  fi
  case "\${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join("\n")}
  esac
  if [ "$COMP_CWORD" -gt 1 ]; then
    options= args=
    case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    esac
    if [ "$COMP_CWORD" -gt 2 ]; then args=; fi
  fi
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -W "$args" -- "$cur")) ;;
  esac
}
complete -o default -F _mdbin mdbin
`;
}

function zsh(known: readonly Known[], general: readonly Word[]): string {
  const described = (name: string, says: string) => quoted(`${name}:${says.replaceAll(":", "\\:")}`);
  const describedAll = (words: readonly Word[]) => words.map(({ name, says }) => described(name, says)).join(" ");
  const commands = known.map(({ command, says }) => described(command, says)).join(" ");
  const cases = known.map(
    ({ command, options, args }) =>
      `    ${command}) flags=(${describedAll(options)})${args.length > 0 ? ` values=(${args.join(" ")})` : ""} ;;`,
  );
  const values = withValues(known).map(({ name, values }) => `    ${name}) compadd -- ${values.join(" ")}; return ;;`);
  return `#compdef mdbin
# mdbin completion zsh > "\${fpath[1]}/_mdbin"
_mdbin() {
  # Not called commands and options, which are names of the shell's own.
  local -a verbs flags values
  local -i dashes
  if (( CURRENT == 2 )); then
    verbs=(${commands})
    flags=(${describedAll(general)})
    if [[ "$PREFIX" == -* ]]; then _describe option flags; else _describe command verbs; fi
    return
  fi
  if [[ "$words[2]" == run ]]; then
    dashes=\${words[(i)--]}
    if (( dashes < CURRENT )); then
      # Behind the dashes stands a command of somebody else's, and then what that takes.
      words=("\${(@)words[dashes + 1,-1]}")
      (( CURRENT -= dashes ))
      _normal -p mdbin
      return
    fi
  fi
  case "$words[CURRENT - 1]" in
${values.join("\n")}
  esac
  case "$words[2]" in
${cases.join("\n")}
  esac
  if [[ "$PREFIX" == -* ]]; then _describe option flags
  elif (( CURRENT == 3 && $#values )); then compadd -- $values
  else _files; fi
}
if [ "$funcstack[1]" = "_mdbin" ]; then _mdbin "$@"; else compdef _mdbin mdbin; fi
`;
}

function fish(known: readonly Known[], general: readonly Word[]): string {
  const option = (when: string, { name, says, takesValue, values }: Word) =>
    `complete -c mdbin -n ${when} -l ${name.slice(2)}${values.length > 0 ? ` -x -a ${spaced(values)}` : takesValue ? " -r" : ""} -d ${quoted(says)}`;
  const lines = known.flatMap(({ command, says, options, args }) => {
    const inIt = quoted(`__fish_seen_subcommand_from ${command}`);
    return [
      `complete -c mdbin -n __fish_use_subcommand -f -a ${command} -d ${quoted(says)}`,
      ...options.map((word) => option(inIt, word)),
      ...(args.length > 0 ? [`complete -c mdbin -n ${inIt} -f -a ${spaced(args)}`] : []),
    ];
  });
  return `# mdbin completion fish > ~/.config/fish/completions/mdbin.fish
${general.map((word) => option("__fish_use_subcommand", word)).join("\n")}
${lines.join("\n")}
# Behind the dashes stands a command of somebody else's, and then what that takes.
complete -c mdbin -n '__fish_seen_subcommand_from run; and contains -- -- (commandline -opc)' -f -a '(complete -C (string replace -r -- "^.*? -- +" "" (commandline -cp)))'
`;
}
