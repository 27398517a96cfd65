import { expect, test } from "vitest";
import { sealedForm, withType } from "./sealed-form";

test("a document is sealed with the type that was recognised, by its name first", () => {
  expect(sealedForm({ text: "PORT=3000\nHOST=here" })).toMatchObject({ format: "code", language: "dotenv" });
  expect(sealedForm({ text: "a = 1", name: "settings.toml" })).toEqual({
    text: "a = 1",
    name: "settings.toml",
    format: "code",
    language: "toml",
  });
});

test("what a person said it is goes before what it looks like", () => {
  const said = withType({ text: "PORT=3000\nHOST=here" }, { format: "plain", language: null });
  expect(sealedForm(said)).toEqual({ text: "PORT=3000\nHOST=here", format: "plain" });
  expect(withType(said, null)).toEqual({ text: "PORT=3000\nHOST=here" });
});

test("empty titles and names that no system takes are not sealed", () => {
  expect(sealedForm({ text: "Some prose.", title: "  ", name: ".." })).toEqual({
    text: "Some prose.",
    format: "markdown",
  });
});
