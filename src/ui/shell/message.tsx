// One thing that happened, in the middle of a page: what it is, what it means, what to do.
import type { ReactNode } from "react";

type Props = {
  icon?: ReactNode;
  title: string;
  /** Announced to a screen reader when it comes in the place of something else. */
  urgent?: boolean;
  /** Of its title: lower where the page has one of its own. */
  heading?: "h1" | "h2";
  children?: ReactNode;
};

export const Message = ({ icon, title, urgent = false, heading: Heading = "h1", children }: Props) => (
  <section
    role={urgent ? "alert" : undefined}
    className="appears mx-auto flex w-full max-w-md flex-1 flex-col justify-center gap-4 px-4 pt-10 pb-[18vh]"
  >
    {icon}
    <Heading className="text-balance font-semibold text-title">{title}</Heading>
    {children}
  </section>
);

export const messageIcon = "size-8 text-seal";
