import { configureGlobal } from 'fast-check';

// Properties draw the same values in every run, so that a commit is judged by what it changes; `npm run fuzz` draws new ones.
configureGlobal({ seed: 20_221_231 });
