// Tailwind runs inside PostCSS; there is nothing else to set.
export default { plugins: { "@tailwindcss/postcss": {} } };
