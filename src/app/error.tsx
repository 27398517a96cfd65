"use client";
// A page that broke while it was shown.
import { Broken } from "@/ui/shell/broken";

export default function Page({ reset }: { reset: () => void }) {
  return <Broken retry={reset} />;
}
