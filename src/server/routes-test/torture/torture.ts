// Kills a server at random moments while it works, starts it again over the same file, and looks whether everything that
// it acknowledged is so, nothing that was destroyed has come back, and whatever it was about was done wholly or not.
//
//     start ─ check by the API ─ deeds of several writers and readers ─ SIGKILL ─ time goes by ─ start …
//                                                     now and then: check by the file, without a server
import { leaseSeconds } from "../../sweeper";
import { type Asking, askedAt, checkByApi, fitting, told } from "./by-api";
import { checkByFile, destroyedIn } from "./by-file";
import { type Answer, callerOf } from "./call";
import { create, type Deed, nextDeed } from "./deeds";
import { randomOf } from "./random";
import { exactly, type Paste, piecesOf, worldsAt } from "./world";

/** A running server; it is asked once a life, with how far its clock is to be ahead. */
export type Start = (ahead: number) => Promise<{ port: string; kill(): Promise<void> }>;

type Plan = {
  /** The database, which is not there yet. */
  file: string;
  start: Start;
  seed: number;
  /** Whether another life follows, after so many. */
  goesOn(lives: number): boolean;
};

export type Figures = {
  kills: number;
  pastes: number;
  /** By what was done. */
  acknowledged: Map<string, number>;
  /** Calls that were under way at a kill, and how many of them were found done. */
  inFlight: number;
  sentAgain: number;
  checks: { byApi: number; byFile: number };
  /** Contents that were sent, and those that were to be found in the files at the end, among no others. */
  contents: { sent: number; kept: number };
  violations: string[];
};

const workers = 8;
/** As many living pastes has each worker about. */
const livingPastes = 40;
const killMilliseconds = 1500;
const fileCheckEvery = 6;
/** Besides those that something was done to. */
const othersChecked = 100;

/** The last sweep may take as long. */
const sweepMilliseconds = 30_000;

const [second, minute, hour] = [1000, 60_000, 3_600_000];
/** How much time goes by while no server runs. */
const pauses = [
  [0, 10],
  [20 * second, 5],
  [6 * minute, 5],
  [61 * minute, 3],
  [25 * hour, 2],
  [8 * 24 * hour, 1],
  [31 * 24 * hour, 1],
] as const;

export async function torture({ file, start, seed, goesOn }: Plan): Promise<Figures> {
  const [random, chance] = [randomOf(seed), randomOf(seed + 1)];
  const lists = Array.from({ length: workers }, (_, n) => ({
    random: randomOf(seed * 1000 + n),
    pastes: [] as Paste[],
  }));
  const dead: Paste[] = [];
  const figures: Figures = {
    kills: 0,
    pastes: 0,
    acknowledged: new Map(),
    inFlight: 0,
    sentAgain: 0,
    checks: { byApi: 0, byFile: 0 },
    contents: { sent: 0, kept: 0 },
    violations: [],
  };
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const all = () => [...lists.flatMap(({ pastes }) => pastes), ...dead];
  /** What the API has not been asked about since something was done to it; with the call that a kill cut off. */
  const touched = new Map<Paste, Deed | null>();

  const violate = (paste: Paste, what: string) =>
    figures.violations.push(`${paste.owner.id}: ${what}\n    ${paste.history.join("\n    ")}`);

  const check = async (asking: Asking, paste: Paste, isOver = () => false) => {
    figures.checks.byApi++;
    try {
      await checkByApi(asking, paste);
      note(paste, "checked");
    } catch (error) {
      // What a kill cut off says nothing.
      if (isOver()) return;
      violate(paste, error instanceof Error ? error.message : "no error was thrown");
      paste.worlds = paste.worlds.slice(0, 1);
    }
  };

  /** For who has to find out how a violation came about. */
  const note = (paste: Paste, what: string) => {
    const worlds = paste.worlds.map((world) => JSON.stringify(told(world))).join(" or ");
    paste.history = [...paste.history, `${figures.kills} ${new Date(clock()).toISOString()} ${what}: ${worlds}`].slice(
      -12,
    );
  };

  /** Does one thing, and knows what is true then. */
  const act = async (asking: Asking, paste: Paste, deed: Deed): Promise<void> => {
    const [before] = paste.worlds;
    if (before === undefined) throw new Error("a paste has no world");
    touched.set(paste, deed);
    if (deed.piece !== undefined) figures.contents.sent++;
    const { answer, at } = await askedAt(asking, deed);
    const then = deed.makes(at);
    if (answer === null) {
      paste.worlds = [before, then];
      figures.inFlight++;
      note(paste, `${deed.name}, cut off`);
      return;
    }
    touched.set(paste, null);
    figures.acknowledged.set(deed.name, (figures.acknowledged.get(deed.name) ?? 0) + 1);
    const [still, over] = worldsAt(before, at);
    if (still !== before || over !== undefined) {
      // Its time may have ended at that very moment: either answer is right.
      paste.worlds = [before, then];
      note(paste, `${deed.name} at its end, ${answer.status}`);
      return;
    }
    const found = answersWithPaste(deed) ? fitting(paste, then, answer) : [then];
    const isRight = answer.status === deed.status && (deed.content === undefined || answer.body.equals(deed.content));
    if (!isRight || found.length === 0) complain(paste, deed, answer);
    paste.worlds = found.length > 0 ? found : [then];
    note(paste, `${deed.name}, ${answer.status}`);
  };

  /** Sends what a kill cut off once more, the very same call: it has to be done then, once. */
  const repeat = async (asking: Asking, paste: Paste, deed: Deed): Promise<void> => {
    figures.sentAgain++;
    const { answer, at } = await askedAt(asking, deed);
    const isOver = paste.worlds.flatMap((world) => worldsAt(world, at)).some((world) => !("pieces" in world));
    const isDone = answer !== null && (answer.status === deed.status || answer.status < 300);
    if (answer === null || (!isDone && !isOver)) complain(paste, deed, answer);
    paste.worlds = [...paste.worlds, deed.makes(at)];
    note(paste, `${deed.name} again, ${answer?.status}`);
    await check(asking, paste);
  };

  const complain = (paste: Paste, { name }: Deed, answer: Answer | null) => {
    const said =
      answer === null ? "not answered" : `answered with ${answer.status} ${answer.body.toString().slice(0, 300)}`;
    violate(paste, `${name} was ${said}`);
  };

  const work = async (asking: Asking, list: (typeof lists)[number], isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      const paste = list.pastes[list.random.below(list.pastes.length)];
      if (paste === undefined || list.pastes.length < livingPastes) {
        const made = create(list.random);
        list.pastes.push(made.paste);
        figures.pastes++;
        await act(asking, made.paste, made.deed);
        continue;
      }
      const worlds = paste.worlds.flatMap((world) => worldsAt(world, exactly(clock())));
      const [world] = worlds;
      const deed = worlds.length === 1 && world !== undefined ? nextDeed(paste, world, list.random) : null;
      if (deed !== null) await act(asking, paste, deed);
      else if (worlds.every(({ state }) => state === "absent" || state === "burned")) {
        list.pastes.splice(list.pastes.indexOf(paste), 1);
        dead.push(paste);
      } else await check(asking, paste, isOver);
    }
  };

  /** All that something was done to in the last life, some of the others, and what was cut off once more. */
  const checkAfterwards = async (asking: Asking) => {
    const cutOff = [...touched].filter(([, deed]) => deed !== null);
    const others = all();
    for (const paste of touched.keys()) await check(asking, paste);
    for (let n = 0; n < othersChecked && others.length > 0; n++) {
      const paste = others[chance.below(others.length)];
      if (paste !== undefined) await check(asking, paste);
    }
    touched.clear();
    for (const [paste, deed] of cutOff) {
      if (deed === null || (paste.worlds.length === 1 && chance.below(2) === 0)) continue;
      await repeat(asking, paste, deed);
    }
  };

  const checkFile = async () => {
    // The killed server's lease has lapsed then.
    ahead += leaseSeconds * second;
    figures.checks.byFile++;
    figures.violations.push(...(await checkByFile(file, all(), clock)));
  };

  let lives = 0;
  for (; goesOn(lives); lives++) {
    const server = await start(ahead);
    const caller = callerOf(server.port);
    const asking = { call: caller.call, clock };
    await checkAfterwards(asking);
    let isOver = false;
    const death = new Promise((resolve) => setTimeout(resolve, random.below(killMilliseconds))).then(() => {
      isOver = true;
      return server.kill();
    });
    await Promise.all([death, ...lists.map((list) => work(asking, list, () => isOver))]);
    caller.close();
    figures.kills++;
    ahead += random.choose(pauses);
    if (lives % fileCheckEvery === fileCheckEvery - 1) await checkFile();
  }

  // At last every paste is looked at, and the server's own sweep leaves nothing in the files but what is to be there.
  await checkFile();
  ahead += 25 * hour;
  const server = await start(ahead);
  const caller = callerOf(server.port);
  for (const paste of all()) await check({ call: caller.call, clock }, paste);
  const until = Date.now() + sweepMilliseconds;
  while (destroyedIn(file, all()).length > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 200));
  figures.violations.push(...destroyedIn(file, all()));
  figures.contents.kept = all().flatMap(({ worlds }) => worlds.flatMap(piecesOf)).length;
  caller.close();
  await server.kill();
  await checkFile();
  return figures;
}

/** Whether the paste as it is now is the answer. */
const answersWithPaste = ({ status, content }: Deed): boolean =>
  content === undefined && (status === 200 || status === 201);
