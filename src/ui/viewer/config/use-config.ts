"use client";
// The config of a text, read once: null until it is. A reader that cannot be loaded is thrown where it is shown.
import { useEffect, useState } from "react";
import type { ConfigLanguage } from "@/client/text-type";
import { type Config, readConfig } from "./read-config";

export function useConfig(text: string, format: ConfigLanguage): Config | null {
  const [config, setConfig] = useState<{ text: string; config: Config } | null>(null);
  useEffect(() => {
    let wanted = true;
    readConfig(text, format).then(
      (config) => wanted && setConfig({ text, config }),
      (error: unknown) => {
        setConfig(() => {
          throw error;
        });
      },
    );
    return () => {
      wanted = false;
    };
  }, [text, format]);
  return config?.text === text ? config.config : null;
}
