"use client";
// The door of the difference between two texts. All that it takes comes when it is shown, and not with the page.
import { lazy, Suspense } from "react";
import { Otherwise } from "@/ui/parts/otherwise";
import type { Sides } from "./sides";
import { diffTexts } from "./texts";

const DiffView = lazy(() => import("./diff-view"));

export const Difference = (sides: Sides) => (
  <Otherwise show={<p role="alert">{diffTexts.notLoaded}</p>}>
    <Suspense fallback={<p className="appears-late text-quiet">{diffTexts.comparing}</p>}>
      <DiffView {...sides} />
    </Suspense>
  </Otherwise>
);
