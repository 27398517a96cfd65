// Where files go on each system.
import { join } from "node:path";
import { expect, test } from "vitest";
import { configFile, dataFolder } from "./user-folders";

const home = "/home/me";

test("the XDG variables are followed everywhere, relative ones nowhere", () => {
  for (const system of ["linux", "darwin", "win32"] as const) {
    expect(dataFolder({ XDG_DATA_HOME: "/data" }, system, home)).toBe(join("/data", "mdbin"));
    expect(configFile({ XDG_CONFIG_HOME: "/conf" }, system, home)).toBe(join("/conf", "mdbin", "config.json"));
  }
  expect(dataFolder({ XDG_DATA_HOME: "data" }, "linux", home)).toBe("/home/me/.local/share/mdbin");
});

test("without them each system has its custom", () => {
  expect(configFile({}, "linux", home)).toBe("/home/me/.config/mdbin/config.json");
  expect(dataFolder({}, "darwin", home)).toBe("/home/me/Library/Application Support/mdbin");
  expect(configFile({}, "darwin", home)).toBe("/home/me/Library/Application Support/mdbin/config.json");
  expect(dataFolder({ LOCALAPPDATA: "/local" }, "win32", home)).toBe("/local/mdbin");
  expect(dataFolder({}, "win32", home)).toBe("/home/me/AppData/Local/mdbin");
  expect(configFile({}, "win32", home)).toBe("/home/me/AppData/Roaming/mdbin/config.json");
});
