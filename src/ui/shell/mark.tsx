// The mark: an envelope whose flap makes an M, and its seal. The same drawing is public/favicon.svg.
export const Mark = ({ size = 22 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <rect x="2.5" y="5.5" width="27" height="21" rx="3.5" stroke="currentColor" strokeWidth="2.5" />
    <path d="m4 8 12 9.5L28 8" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
    <circle cx="16" cy="18" r="5.25" className="fill-seal stroke-paper" strokeWidth="2" />
  </svg>
);
