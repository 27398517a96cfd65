// The commands with their options and their help. What does the work is loaded when it is asked for, so that help and
// version come at once.
import { Command, Option } from "commander";
import { version } from "../../package.json";

const whyInput =
  "\nA link given as an argument can be seen by the other users of this machine as the command starts (`ps`), and stays in\nthe shell's history. Give - to read it from standard input, or nothing to be asked for it.";

const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;

const expires = () =>
  new Option("--expires <time>", "when it is destroyed: 1h, 1d, 1w (default), never (default of normal pastes)");
const server = () =>
  new Option("--server <address>", "the server, as https://host (else MDBIN_SERVER, else the settings file)");
const key = () =>
  new Option("--key <key>", "with an id: what stands behind # in the link; - reads it from standard input");
const passwordFile = () =>
  new Option("--password-file <file>", "take the password from a file, without its last line end");
const passwordFd = () => new Option("--password-fd <number>", "take the password from an open file descriptor");

/** What every command takes that opens a paste. */
const opening = (command: Command): Command =>
  command.addOption(key()).addOption(passwordFile()).addOption(passwordFd()).addOption(server());

/** `afterDashes` is what stands behind `--`, which is a command of somebody else's. */
export function programFor(afterDashes: readonly string[] | null): Command {
  const program = new Command("mdbin")
    .description("Share a text by an encrypted link, and read one. The server keeps bytes that it cannot read.")
    .version(version, "-V, --version", "the version")
    .helpOption("-h, --help", "this help")
    .helpCommand("help [command]", "help for a command")
    .addHelpText(
      "after",
      `${examples("mdbin share .env --expires 1d --burn", "kubectl get cm app -o yaml | mdbin share", "mdbin cat 'https://host/e/Ab3cD4eF5gH6#…' > .env", "mdbin run 'https://host/e/Ab3cD4eF5gH6#…' -- npm start")}\n\nExit codes, the files that are kept, and the rest: docs/command-line.md of the project.`,
    );

  program
    .command("share [file]")
    .description("Share a file, or standard input. The link is all that is written to standard output.")
    .option("--normal", "not encrypted: whoever runs the server can read it, and so can anyone with the address")
    .option("--password", "the link and a password are both needed; it is asked for twice, without echo")
    .option("--password-only", "a password alone opens it")
    .addOption(passwordFile())
    .addOption(passwordFd())
    .addOption(expires())
    .option("--burn", "destroyed once it was read")
    .option("--title <title>", "what it is called")
    .option("--name <name>", "the file name that it is saved under (default: the file's own)")
    .option("--format <format>", "markdown, plain, code, or a language such as dotenv (default: recognised)")
    .option("--json", "link, edit link, edit token and what the server says, as JSON")
    .option("--qr", "the link as a QR code, on standard error")
    .option("--open", "open the link in the browser; other users of this machine can see it while that starts")
    .option("--no-keep", "do not keep it in `mdbin list`: then only --json gives what edits and deletes it")
    .addOption(server())
    .addHelpText(
      "after",
      examples(
        "mdbin share .env --expires 1d --burn",
        "kubectl get cm app -o yaml | mdbin share --name app.yaml",
        "mdbin share notes.md | ssh host 'mdbin cat - > notes.md'",
      ),
    )
    .action(async (file, options) => (await import("./share")).share(file, options));

  opening(
    program
      .command("cat [link]")
      .description("Write the text of a paste to standard output, byte for byte.")
      .option("--raw", "also to a terminal as it is; else what a terminal would obey is made visible there")
      .option("--json", "text, title, name, format and revision as JSON")
      .option("--out <file>", "write it to a file of mode 0600 that is not there yet")
      .option("--force", "with --out: also where the file is there already"),
  )
    .addHelpText(
      "after",
      `${whyInput}\nA paste that burns is destroyed once all of it was written; what breaks before loses nothing for five minutes.\n${examples("mdbin cat 'https://host/e/Ab3cD4eF5gH6#…' > .env", "mdbin cat 'https://host/e/Ab3cD4eF5gH6#…' --out .env", "pbpaste | mdbin cat -")}`,
    )
    .action(async (link, options) => (await import("./cat")).cat(link, options));

  opening(
    program
      .command("show [link]")
      .description(
        "Show a paste on the terminal: Markdown rendered, code in colours, control characters made visible.",
      ),
  )
    .addHelpText(
      "after",
      `${whyInput}\n${examples("mdbin show 'https://host/e/Ab3cD4eF5gH6#…'", "mdbin show Ab3cD4eF5gH6 | less -R")}`,
    )
    .action(async (link, options) => (await import("./show")).show(link, options));

  opening(
    program
      .command("run [link]")
      .usage("[options] [link] -- <command> [arguments...]")
      .description("Start a command with the values of a shared .env in its environment. They are on no disk.")
      .option("--burn-ok", "also a paste that burns: it is destroyed once the command has begun")
      .option("--print-names", "the names that are set, on standard error; values never"),
  )
    .addHelpText(
      "after",
      `${whyInput}\nThe values take the place of those that are set already, PATH and the like among them: run what you trust.\nSignals go to the command, and its exit code comes back.\n${examples("mdbin run 'https://host/e/Ab3cD4eF5gH6#…' -- npm start", "mdbin run - --burn-ok -- ./deploy.sh < link")}`,
    )
    .action(async (link, options) => (await import("./run")).run(link, afterDashes ?? [], options));

  opening(
    program
      .command("edit [link]")
      .description("Edit a paste that was made here, or whose edit link you have, in $VISUAL or $EDITOR (else vi)."),
  )
    .addHelpText(
      "after",
      `${whyInput}\nThe text is in a private file meanwhile, which is written over and removed. If somebody else saves first you are\nshown what differs, and asked; without a terminal nothing is saved, and your text is kept in a file.\n${examples("mdbin edit Ab3cD4eF5gH6", "EDITOR='code --wait' mdbin edit 'https://host/e/Ab3cD4eF5gH6#…'")}`,
    )
    .action(async (link, options) => (await import("./edit")).edit(link, options));

  program
    .command("rm [links...]")
    .description("Delete pastes that were made here, or whose edit link you have, with all their revisions.")
    .addOption(server())
    .addHelpText(
      "after",
      `${whyInput}\n${examples("mdbin rm Ab3cD4eF5gH6", "mdbin rm 'https://host/e/Ab3cD4eF5gH6/edit#edit=…'")}`,
    )
    .action(async (links, options) => (await import("./rm")).rm(links, options));

  program
    .command("info [link]")
    .description("What the server says of a paste. Nothing is opened, and nothing burns.")
    .option("--json", "as JSON")
    .addOption(server())
    .addHelpText(
      "after",
      `${whyInput}\n${examples("mdbin info Ab3cD4eF5gH6 --server https://host", "mdbin info 'https://host/e/Ab3cD4eF5gH6'")}`,
    )
    .action(async (link, options) => (await import("./info")).info(link, options));

  program
    .command("list")
    .description("The pastes that were made here. Their keys are shown only by --links and --json.")
    .option("--links", "with the links in the place of the ids")
    .option("--json", "one JSON object a line, with link and edit link")
    .addHelpText("after", examples("mdbin list", "mdbin list --json | jq -r .link"))
    .action(async (options) => (await import("./list")).list(options));

  program
    .command("open-blob [file]")
    .description("Write the text in a blob of the original MdBin, a file or standard input, to standard output.")
    .option("--raw", "also to a terminal as it is")
    .addOption(passwordFile())
    .addOption(passwordFd())
    .addHelpText(
      "after",
      examples("mdbin open-blob saved.txt", "mdbin open-blob --password-file ~/.secret < saved.txt"),
    )
    .action(async (file, options) => (await import("./open-blob")).openBlob(file, options));

  program
    .command("serve")
    .description("In a clone of the project: start the server that was built there.")
    .option("--port <number>", "where it listens (else PORT, else 3000)")
    .option("--host <address>", "at which address of this machine (else HOST, else all)")
    .addHelpText("after", examples("mdbin serve --host 127.0.0.1"))
    .action(async (options) => (await import("./serve")).serve(options));

  program
    .command("completion <shell>")
    .description("What completes commands and options, for bash, zsh or fish.")
    .addHelpText(
      "after",
      examples(
        "mdbin completion bash > ~/.local/share/bash-completion/completions/mdbin",
        "mdbin completion fish > ~/.config/fish/completions/mdbin.fish",
      ),
    )
    .action(async (shell) => (await import("./completion")).completion(shell, program));

  return program;
}
