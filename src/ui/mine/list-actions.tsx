"use client";
// What can be done with the list as a whole: a few buttons where there is room, all of it in the menu.
import { Download, Ellipsis, Eraser, Keyboard, ListX, type LucideIcon, Upload } from "lucide-react";
import { quietButton } from "@/ui/parts/button";
import { Floating, floatingItem } from "@/ui/shell/floating";
import { helpTexts } from "@/ui/shell/texts";
import { clearTexts, exportTexts, importTexts, mineTexts, wipeTexts } from "./texts";

export type ListWish = "export" | "import" | "clear" | "wipe" | "help";

type Props = {
  /** How many pastes there are, and how many of them are over. */
  all: number;
  over: number;
  wish: (wish: ListWish) => void;
};

type Item = { does: ListWish; label: string; Icon: LucideIcon; shown: boolean; inBar?: boolean };

export function ListActions({ all, over, wish }: Props) {
  const items: Item[] = [
    { does: "import", label: importTexts.action, Icon: Upload, shown: true, inBar: true },
    { does: "export", label: exportTexts.action, Icon: Download, shown: all > 0, inBar: true },
    { does: "clear", label: clearTexts.action(over), Icon: ListX, shown: over > 0 },
    { does: "help", label: helpTexts.title, Icon: Keyboard, shown: true },
    { does: "wipe", label: wipeTexts.action, Icon: Eraser, shown: true },
  ];
  const shown = items.filter((item) => item.shown);
  return (
    <div className="ml-auto flex shrink-0 items-center">
      {shown.map(
        ({ does, label, Icon, inBar }) =>
          inBar && (
            <button key={does} type="button" onClick={() => wish(does)} className={`${quietButton} max-md:hidden`}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {label}
            </button>
          ),
      )}
      <Floating label={mineTexts.listActions} icon={<Ellipsis size={20} strokeWidth={1.75} aria-hidden />}>
        {(close) =>
          shown.map(({ does, label, Icon, inBar }) => (
            <button
              key={does}
              type="button"
              className={`${floatingItem} ${inBar ? "md:hidden" : ""}`}
              onClick={() => {
                close();
                wish(does);
              }}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              {label}
            </button>
          ))
        }
      </Floating>
    </div>
  );
}
