// The mark: an envelope whose flap makes an M, and its seal. The same drawing is public/favicon.svg.
export const Mark = ({ size = 22 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <rect x="2.5" y="5.5" width="27" height="21" rx="3.5" stroke="currentColor" strokeWidth="2.5" />
    <path d="m4.5 8.5 7.3 6.4m8.4 0 7.3-6.4" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    <circle cx="16" cy="17" r="4.5" className="fill-seal" />
  </svg>
);
