"use client";
// Light, dark, or as the system has it: next-themes keeps the choice on this device and sets it before the first paint.
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";

export const Theme = ({ children }: { children: ReactNode }) => (
  <ThemeProvider attribute="class" storageKey="mdbin-theme" defaultTheme="system" enableSystem>
    {children}
  </ThemeProvider>
);
