// The server of server.ts with a clock that a test moves and a sweep that a test orders (see clocked-serve.ts).
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { makeProgram } from "../../src/server/routes-test/processes";
import { launch, type Server, type Start } from "./server";

export type ClockedServer = Server & {
  /** What its clock says, in milliseconds since 1970. */
  now(): number;
  /** Lets its clock go ahead; it does when this resolves. */
  advance(milliseconds: number): Promise<void>;
  /** Destroys what is to be destroyed by its clock, as its sweeper does at every interval; answers how many that was. */
  sweep(): Promise<number>;
};

/**
 * Resolves once the server says where it listens.
 * @param ahead how far its clock is ahead at its start, in milliseconds, as after an earlier `advance`
 */
export async function startClockedServer({ ahead = 0, ...start }: Start & { ahead?: number } = {}) {
  const program = await makeProgram('import "../../e2e/support/clocked-serve";');
  const { server, child } = await launch([program.file, String(ahead)], start, ["ipc"]).catch((error: unknown) => {
    program.remove();
    throw error;
  });
  child.once("exit", program.remove);
  let turn: Promise<unknown> = Promise.resolve();
  /** One message after another, so that each answer is the last message's. */
  const tell = (message: number | "sweep"): Promise<number> => {
    const told = turn.then(() => answerTo(child, message));
    turn = told.catch(() => {});
    return told;
  };
  let offset = ahead;
  const clocked: ClockedServer = {
    ...server,
    now: () => Date.now() + offset,
    advance: async (milliseconds) => {
      offset = await tell(milliseconds);
    },
    sweep: () => tell("sweep"),
  };
  return clocked;
}

async function answerTo(child: ChildProcess, message: number | "sweep"): Promise<number> {
  const gone = once(child, "exit").then(() => {
    throw new Error(`The server ended before it answered to ${message}.`);
  });
  const answered = once(child, "message");
  child.send(message);
  const [answer] = await Promise.race([answered, gone]);
  return Number(answer);
}
