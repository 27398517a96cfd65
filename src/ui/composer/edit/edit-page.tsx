"use client";
// The page on which a paste is edited. Prerendered once, as "opening", for every id of either kind: what it shows beyond
// that it learns in the browser.
import { useEffect } from "react";
import { titleLine } from "@/client/title";
import { LinkPrompt, PasswordPrompt } from "@/ui/viewer/locked";
import { Gone } from "../made/gone";
import { Burns } from "./burns";
import { EditComposer } from "./edit-composer";
import { EditFailed, Rescue } from "./failed";
import { Frame } from "./frame";
import { titleOf } from "./remember";
import { editTexts } from "./texts";
import { Unowned } from "./unowned";
import { useEditPage } from "./use-edit-page";

export function EditPage() {
  const page = useEditPage();
  const { view, kind } = page;
  const title = view.step === "open" ? titleOf(view.start.version.document) : "";
  useEffect(() => {
    if (title !== "") document.title = editTexts.titleOf(`“${titleLine(title)}”`);
  }, [title]);
  if (view.step === "open") return <EditComposer start={view.start} onDeleted={page.showDeleted} />;
  const said = view.step === "opening" ? editTexts.opening.toLowerCase() : editTexts.notOpened;
  return (
    <Frame kind={kind} said={said}>
      <main className="flex flex-1 flex-col">
        {view.step === "opening" && <h1 className="sr-only">{editTexts.title}</h1>}
        <Closed page={page} />
        <noscript>
          <p className="p-6 text-center">{editTexts.noScript}</p>
        </noscript>
      </main>
    </Frame>
  );
}

/** What stands in the place of the composer for as long as nothing can be edited. */
function Closed({ page }: { page: ReturnType<typeof useEditPage> }) {
  const { view, kind } = page;
  const { id } = page.holding();
  const draft = page.draft();
  if (kind === null || view.step === "opening" || view.step === "open") return null;
  if (view.step === "unowned") return <Unowned kind={kind} id={id} problem={view.problem} enter={page.enterEditLink} />;
  if (view.step === "burns") return <Burns page={page} expiresAt={view.expiresAt} />;
  if (view.step === "failed") return <EditFailed failure={view.failure} burnedAt={view.burnedAt} page={page} />;
  if (view.step === "deleted")
    return (
      <div className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center gap-4 px-4 pt-10 pb-[18vh]">
        <Gone />
      </div>
    );
  const { needs, ...prompt } = view;
  const rescue = draft && <Rescue id={id} draft={draft} />;
  return needs === "password" ? (
    <PasswordPrompt {...prompt} enter={page.enterPassword}>
      {rescue}
    </PasswordPrompt>
  ) : (
    <LinkPrompt {...prompt} enter={page.enterLink} id={() => id} forget={page.forget}>
      {rescue}
    </LinkPrompt>
  );
}
