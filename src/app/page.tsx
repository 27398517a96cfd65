// Write, and below the first screen what comes of it.
import { Composer } from "@/ui/composer/composer";
import { Samples } from "@/ui/home/samples";

export const dynamic = "force-static";

export default function Page() {
  return (
    <>
      <Composer />
      <Samples />
    </>
  );
}
