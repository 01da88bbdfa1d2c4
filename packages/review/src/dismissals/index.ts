export { withDismissals } from './apply.js';
export { type ChangedSidecar, changeDismissals, type DismissalChange, UnknownFinding } from './dismiss.js';
export { passagesOf, withIds } from './finding-id.js';
export { type KeptDismissal, keptDismissals, sidecarOf } from './kept-dismissal.js';
