// How formulas look. Loaded only for texts that have some.
import "katex/dist/katex.min.css";
