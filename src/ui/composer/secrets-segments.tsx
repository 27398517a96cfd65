// What opens the paste: the link, the link and a password, a password alone.
import type { Secrets } from "@/contract/envelope";
import { Segments } from "@/ui/parts/segments";
import { composerTexts } from "./texts";
import type { SecretsChoice } from "./use-secrets";

const segments = (["link", "link+password", "password"] as const satisfies Secrets[]).map((value) => ({
  value,
  label: composerTexts.secretsChoices[value],
}));

export const SecretsSegments = ({ secrets, disabled }: { secrets: SecretsChoice; disabled: boolean }) => (
  <Segments
    legend={composerTexts.secrets}
    segments={segments}
    value={secrets.chosen}
    onChange={secrets.choose}
    disabled={disabled}
  />
);
