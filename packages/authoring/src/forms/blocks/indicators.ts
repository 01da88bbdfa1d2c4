import { type Evaluation, emptyEvaluation, type FrameNode, type Indicator } from '@hengji/core';
import { type Pack, withYear } from '@hengji/packs/rules';
