// `mdbin completion`: what completes commands and options in bash, zsh and fish, made of the commands themselves.
import type { Command, Option } from "commander";
import { CliFailure } from "./exit-codes";
import { writeOut } from "./terminal";

type Word = { name: string; says: string; takesValue: boolean };
type Known = { command: string; says: string; options: Word[] };

const shells = { bash, zsh, fish };

export async function completion(shell: string, program: Command): Promise<void> {
  if (shell !== "bash" && shell !== "zsh" && shell !== "fish")
    throw new CliFailure("usage", "There are completions for bash, zsh and fish.");
  await writeOut(shells[shell](program.commands.map(knownOf)));
}

const knownOf = (command: Command): Known => ({
  command: command.name(),
  says: firstSentence(command.description()),
  options: command.options.filter(({ long }) => long).map(wordOf),
});
const wordOf = ({ long, description, required }: Option): Word => ({
  name: long ?? "",
  says: firstSentence(description),
  takesValue: required,
});
const firstSentence = (text: string): string => text.replace(/[.;:] .*$/s, "").replace(/\.$/, "");
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(known: readonly Known[]): string {
  const cases = known.map(
    ({ command, options }) => `    ${command}) words=${quoted(options.map(({ name }) => name).join(" "))} ;;`,
  );
  return `# mdbin completion bash > ~/.local/share/bash-completion/completions/mdbin
_mdbin() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(known.map(({ command }) => command).join(" "))} -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) COMPREPLY=() ;;
  esac
}
complete -o default -F _mdbin mdbin
`;
}

function zsh(known: readonly Known[]): string {
  const described = (name: string, says: string) => quoted(`${name}:${says.replaceAll(":", "\\:")}`);
  const commands = known.map(({ command, says }) => described(command, says)).join(" ");
  const cases = known.map(
    ({ command, options }) =>
      `    ${command}) options=(${options.map(({ name, says }) => described(name, says)).join(" ")}) ;;`,
  );
  return `#compdef mdbin
# mdbin completion zsh > "\${fpath[1]}/_mdbin"
_mdbin() {
  local -a commands options
  if (( CURRENT == 2 )); then
    commands=(${commands})
    _describe command commands
    return
  fi
  case "$words[2]" in
${cases.join("\n")}
  esac
  if [[ "$PREFIX" == -* ]]; then _describe option options; else _files; fi
}
if [ "$funcstack[1]" = "_mdbin" ]; then _mdbin "$@"; else compdef _mdbin mdbin; fi
`;
}

function fish(known: readonly Known[]): string {
  const lines = known.flatMap(({ command, says, options }) => [
    `complete -c mdbin -n __fish_use_subcommand -f -a ${command} -d ${quoted(says)}`,
    ...options.map(
      ({ name, says, takesValue }) =>
        `complete -c mdbin -n '__fish_seen_subcommand_from ${command}' -l ${name.slice(2)}${takesValue ? " -r" : ""} -d ${quoted(says)}`,
    ),
  ]);
  return `# mdbin completion fish > ~/.config/fish/completions/mdbin.fish\n${lines.join("\n")}\n`;
}
